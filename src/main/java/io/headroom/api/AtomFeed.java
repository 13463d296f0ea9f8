package io.headroom.api;

import io.headroom.api.wire.ChangesView;
import io.headroom.api.wire.ChangesView.Change;
import io.headroom.api.wire.ChangesView.Kind;
import io.headroom.network.DatasetIdentity;
import io.headroom.network.Direction;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes as an Atom feed (RFC 4287) with links to older pages (RFC 5005).
 *
 * <p>Ids are UUIDs made from what never changes: the dataset's id for the feed; version, number and
 * moment for an entry.
 */
final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final DatasetIdentity dataset;
  private final String self;

  /**
   * @param self the whole address that was asked
   */
  AtomFeed(DatasetIdentity dataset, String self) {
    this.dataset = dataset;
    this.self = self;
  }

  byte[] write(ChangesView view) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      feed(xml, view);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a feed could not be written to memory", impossible);
    }
    return bytes.toByteArray();
  }

  private void feed(XMLStreamWriter xml, ChangesView view) throws XMLStreamException {
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "zh-CN");
    text(xml, "id", uuid("headroom changes of " + dataset.id()));
    text(xml, "title", "余量变化：" + dataset.name());
    text(xml, "subtitle", "哪些馈线供电区受限了，哪些又有余量了");
    text(xml, "updated", view.updated().toString());
    xml.writeStartElement("author");
    text(xml, "name", dataset.name());
    xml.writeEndElement();
    text(xml, "rights", dataset.licence());
    text(xml, "generator", "Headroom");
    link(xml, "self", self, "application/atom+xml");
    link(xml, "alternate", URI.create(self).resolve("/opendata.html").toString(), "text/html");
    next(xml, view.next());
    for (Change change : view.changes()) {
      entry(xml, change);
    }
    xml.writeEndElement();
  }

  private void next(XMLStreamWriter xml, @Nullable String next) throws XMLStreamException {
    if (next != null) {
      link(xml, "next", URI.create(self).resolve(next).toString(), "application/atom+xml");
    }
  }

  private void entry(XMLStreamWriter xml, Change change) throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "id", uuid(change.dataset() + " " + change.id() + " " + change.at().toInstant()));
    text(xml, "title", title(change));
    text(xml, "updated", change.at().toString());
    text(xml, "published", change.at().toString());
    for (String term :
        new String[] {change.direction().name(), change.change().name(), change.grade().name()}) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", term);
    }
    link(xml, "alternate", URI.create(self).resolve("/opendata.html").toString(), "text/html");
    text(xml, "content", content(change));
    xml.writeEndElement();
  }

  private static String title(Change change) {
    boolean demand = change.direction() == Direction.DEMAND;
    String what = demand ? "用电" : "光伏接入";
    return change.change() == Kind.CONSTRAINED
        ? change.name() + "：" + what + "受限"
        : change.name() + "：" + what + "有余量了";
  }

  private static String content(Change change) {
    String towns =
        change.towns().stream().map(ChangesView.Town::name).collect(Collectors.joining("、"));
    String figure =
        change.availableKva() == null
            ? ""
            : "可用 " + (long) Math.max(0, Math.floor(change.availableKva())) + " kVA；";
    return (towns.isEmpty() ? "" : towns + "；")
        + figure
        + "自 "
        + change.since()
        + " 起；数据版本 "
        + change.dataset()
        + "。";
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", href);
  }

  private static String uuid(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
