package io.greenlit.status.reading.text;

import org.jsoup.nodes.Element;

/** Tells tables of facts, whose rows are read as lines, from tables that lay out a page. */
final class DataTables {

  static final String BETWEEN_CELLS = " — ";

  private static final int ROWS_LOOKED_AT = 3;
  private static final int LONGEST_CELL = 80;

  private DataTables() {}

  static boolean holds(Element table) {
    int rows = 0;
    for (Element part : table.children()) {
      for (Element row : part.children()) {
        if (row.normalName().equals("tr") && (!row(row) || ++rows == ROWS_LOOKED_AT)) {
          return rows > 1;
        }
      }
    }
    return rows > 1;
  }

  /** A row of at least two short cells that hold no blocks of their own. */
  private static boolean row(Element row) {
    int cells = 0;
    for (Element cell : row.children()) {
      cells++;
      if (cell.ownText().length() > LONGEST_CELL) {
        return false;
      }
      for (Element inner : cell.children()) {
        if (inner.isBlock() && !inner.normalName().equals("p")) {
          return false;
        }
      }
    }
    return cells > 1;
  }
}
