package io.headroom.geo.pin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to a Chinese map service that says itself where it points; short links do not.
 *
 * @param path without the host, for the links of an app what follows the scheme
 */
record MapLink(String path, Query query) {
  private static final Pattern LINK =
      Pattern.compile(
          "(?<![\\w.-])(?:(?:androidamap|iosamap|amapuri|(?<tencentapp>qqmap)"
              + "|(?<baiduapp>baidumap|bdapp))://"
              + "|(?:https?://)?+(?:(?:(?:uri|ditu|www|wb|m)\\.)?amap\\.com"
              + "|(?<baidu>(?:api\\.)?map\\.baidu\\.com)"
              + "|(?<tencent>apis\\.map\\.qq\\.com))(?=[/?]))"
              + "(?<path>[^\\s<>\"】」』》?]*+)(?:\\?(?<query>[^\\s<>\"】」』》]*+))?+",
          Pattern.CASE_INSENSITIVE);

  /** Empty as well when the text holds links to two places. */
  static Optional<Pin> read(String text) {
    List<Pin> pins = new ArrayList<>();
    Matcher links = LINK.matcher(text);
    while (links.find()) {
      pin(links).filter(pin -> !pins.contains(pin)).ifPresent(pins::add);
    }
    return pins.size() == 1 ? Optional.of(pins.get(0)) : Optional.empty();
  }

  private static Optional<Pin> pin(Matcher found) {
    MapLink link = new MapLink(found.group("path"), Query.of(found.group("query")));
    if (found.group("baidu") != null || found.group("baiduapp") != null) {
      return BaiduLink.read(link);
    }
    if (found.group("tencent") != null || found.group("tencentapp") != null) {
      return TencentLink.read(link);
    }
    return GaodeLink.read(link);
  }
}
