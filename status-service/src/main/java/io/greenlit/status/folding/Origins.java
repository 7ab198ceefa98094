package io.greenlit.status.folding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups articles that speak with one voice: copies of one text, and all that cite one source, that
 * source included. Groups are connected components, so the order of articles does not matter.
 */
final class Origins {

  /**
   * Texts whose SimHashes differ in no more bits than this are copies (Manku, Jain and Das Sarma,
   * WWW 2007).
   */
  private static final int COPY_BITS = 3;

  private final int[] parent;

  private Origins(int size) {
    parent = new int[size];
    Arrays.setAll(parent, i -> i);
  }

  /**
   * For each article the number of its group: the place of the group's first article in the list.
   */
  static int[] of(List<Heard> articles) {
    Origins origins = new Origins(articles.size());
    origins.joinCitations(articles);
    origins.joinCopies(articles);
    int[] groups = new int[articles.size()];
    Arrays.setAll(groups, origins::find);
    return groups;
  }

  private void joinCitations(List<Heard> articles) {
    Map<String, Integer> firstOf = new HashMap<>();
    Map<String, Integer> cited = new HashMap<>();
    List<Integer> atHome = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Outlet outlet = articles.get(i).outlet();
      if (outlet.source() == null) {
        continue;
      }
      Integer first = firstOf.putIfAbsent(outlet.source(), i);
      if (first != null) {
        join(first, i);
      }
      if (outlet.cites()) {
        cited.putIfAbsent(outlet.source(), i);
      } else if (outlet.home() != null) {
        atHome.add(i);
      }
    }
    for (int i : atHome) {
      Integer citing = cited.get(articles.get(i).outlet().home());
      if (citing != null) {
        join(citing, i);
      }
    }
  }

  private void joinCopies(List<Heard> articles) {
    long[] read = new long[articles.size()];
    int[] place = new int[articles.size()];
    int count = 0;
    for (int i = 0; i < articles.size(); i++) {
      long fingerprint = articles.get(i).newest().fingerprint();
      if (fingerprint != 0) {
        for (int j = 0; j < count; j++) {
          if (Long.bitCount(fingerprint ^ read[j]) <= COPY_BITS) {
            join(i, place[j]);
          }
        }
        read[count] = fingerprint;
        place[count] = i;
        count++;
      }
    }
  }

  private void join(int one, int other) {
    int a = find(one);
    int b = find(other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  private int find(int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
