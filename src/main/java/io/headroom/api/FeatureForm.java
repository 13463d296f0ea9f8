package io.headroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Whether a person or a program asks: by {@code f}, and else by what is accepted. */
final class FeatureForm {
  private static final Map<String, Boolean> WORDS = Map.of("json", false, "html", true);

  private FeatureForm() {}

  static boolean isPage(HttpServletRequest request) {
    boolean byHeader = prefersHtml(request.getHeader(HttpHeaders.ACCEPT));
    return new QueryParameters(request).oneOf("f", WORDS, byHeader);
  }

  private static boolean prefersHtml(String accept) {
    if (accept == null || accept.isBlank()) {
      return false;
    }
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(accept);
      MimeTypeUtils.sortBySpecificity(accepted);
      return !accepted.isEmpty() && first(accepted).getSubtype().equals("html");
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }

  private static MediaType first(List<MediaType> accepted) {
    MediaType best = accepted.get(0);
    for (MediaType other : accepted) {
      best = other.getQualityValue() > best.getQualityValue() ? other : best;
    }
    return best;
  }
}
