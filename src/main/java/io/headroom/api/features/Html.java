package io.headroom.api.features;

import java.util.List;

/** Builds one page; everything that comes from data is escaped. */
final class Html {
  private final StringBuilder body = new StringBuilder();

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String link(String address, String text) {
    return "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
  }

  /** Chinese, and the same in English after it. */
  void text(String element, String zh, String en) {
    body.append('<').append(element).append('>').append(escaped(zh));
    body.append(" <span lang=\"en\">").append(escaped(en)).append("</span>");
    body.append("</").append(element).append(">\n");
  }

  /**
   * @param entries already escaped
   */
  void list(List<String> entries) {
    body.append("<ul>\n");
    entries.forEach(entry -> body.append("<li>").append(entry).append("</li>\n"));
    body.append("</ul>\n");
  }

  /**
   * @param rows cells, already escaped
   */
  void table(List<String> head, List<List<String>> rows) {
    body.append("<div class=\"features-scroll\" tabindex=\"0\"><table><thead><tr>");
    head.forEach(name -> body.append("<th scope=\"col\">").append(escaped(name)).append("</th>"));
    body.append("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      body.append("<tr>");
      row.forEach(cell -> body.append("<td>").append(cell).append("</td>"));
      body.append("</tr>\n");
    }
    body.append("</tbody></table></div>\n");
  }

  /**
   * @param trail links to the pages above, already escaped
   */
  String page(String title, List<String> trail) {
    return "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escaped(title)
        + " · 余量 Headroom</title>\n"
        + "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\n"
        + "<link rel=\"stylesheet\" href=\"/styles/tokens.css\">\n"
        + "<link rel=\"stylesheet\" href=\"/styles/features.css\">\n</head>\n<body>\n"
        + "<nav aria-label=\"位置 Trail\"><a class=\"home\" href=\"/\">余量 Headroom</a>"
        + String.join("", trail)
        + "</nav>\n<main>\n"
        + body
        + "</main>\n</body>\n</html>\n";
  }
}
