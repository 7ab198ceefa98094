package io.greenlit.status.web.changes;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.Status;
import io.greenlit.status.web.ChangeJson;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Changes as an Atom feed (RFC 4287). An entry leads to the article that tells the change best, and
 * names the others as related; its id depends on the change alone.
 *
 * @param id of the feed, the same for ever
 * @param self where the feed is
 * @param updated when something last changed in it
 * @param changes the newest first
 */
record AtomFeed(String id, String title, URI self, Instant updated, List<Change> changes) {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();
  private static final int REPLACEMENT = 0xFFFD;

  /** The feed as XML. */
  String xml() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, "feed");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "id", id);
      element(xml, "title", title);
      element(xml, "updated", updated.toString());
      link(xml, "self", self.toASCIIString(), null);
      xml.writeStartElement(NAMESPACE, "author");
      element(xml, "name", "Greenlit");
      xml.writeEndElement();
      for (Change change : changes) {
        entry(xml, change);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed could not be written into memory", e);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, Change change) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, "entry");
    element(xml, "id", "urn:greenlit:change:" + change.getId());
    element(xml, "title", Sentence.title(change));
    element(xml, "updated", change.getOccurredAt().toString());
    element(xml, "published", change.getOccurredAt().toString());
    List<Evidence> articles =
        change.getEvidence().stream()
            .filter(evidence -> isLink(evidence.getUrl()))
            .filter(evidence -> !evidence.getWithdrawn())
            .toList();
    List<String> urls =
        articles.stream().map(Evidence::getUrl).filter(Objects::nonNull).distinct().toList();
    if (urls.isEmpty()) {
      link(xml, "alternate", show(change).toASCIIString(), null);
    }
    for (int i = 0; i < urls.size(); i++) {
      link(xml, i == 0 ? "alternate" : "related", urls.get(i), publisher(articles, urls.get(i)));
    }
    category(xml, "urn:greenlit:type", ChangeJson.type(change));
    Status to = change.getTo();
    if (to != null) {
      category(xml, "urn:greenlit:status", to.name());
    }
    element(xml, "summary", Sentence.summary(change));
    xml.writeEndElement();
  }

  private URI show(Change change) {
    return self.resolve("/v1/shows/" + Encoded.segment(change.getShowId()));
  }

  private static @Nullable String publisher(List<Evidence> articles, String url) {
    return articles.stream()
        .filter(evidence -> url.equals(evidence.getUrl()))
        .flatMap(evidence -> Stream.ofNullable(evidence.getPublisher()))
        .findFirst()
        .orElse(null);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, name);
    xml.writeCharacters(writable(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href, @Nullable String title)
      throws XMLStreamException {
    xml.writeEmptyElement(NAMESPACE, "link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
    if (title != null) {
      xml.writeAttribute("title", writable(title));
    }
  }

  private static void category(XMLStreamWriter xml, String scheme, String term)
      throws XMLStreamException {
    xml.writeEmptyElement(NAMESPACE, "category");
    xml.writeAttribute("scheme", scheme);
    xml.writeAttribute("term", term);
  }

  /** A url comes from the article's sender; only one that leads to a page is a link. */
  private static boolean isLink(@Nullable String url) {
    if (url == null) {
      return false;
    }
    try {
      URI uri = new URI(url);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException notALink) {
      return false;
    }
  }

  /** Quotes may hold characters that XML 1.0 (section 2.2) cannot, not even escaped. */
  private static String writable(String text) {
    return text.codePoints()
        .map(each -> isWritable(each) ? each : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isWritable(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}
