package io.headroom.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** What follows a sign-in or a sign-out: a page for a form, a plain answer for a program. */
final class SignInAnswers {
  private static final String PAGE = "/signin.html";
  private static final String HOME = "/";

  /** A path of this site: two slashes in front, or a backslash, would lead a browser elsewhere. */
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

  private SignInAnswers() {}

  static void signedIn(
      HttpServletRequest request, HttpServletResponse response, Authentication caller) {
    answer(request, response, ownPath(request.getParameter("next")));
  }

  static void signedOut(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication caller) {
    answer(request, response, HOME);
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, String page) {
    if (isProgram(request)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      goOn(response, page);
    }
  }

  static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (!isProgram(request)) {
      goOn(response, PAGE + "?" + reason(failure) + "&next=" + encodedNext(request));
    } else if (failure instanceof SignInWait wait) {
      Refusals.tooManySignIns(response, wait.waitingTime());
    } else if (failure instanceof AuthenticationServiceException) {
      Refusals.storeUnavailable(response);
    } else {
      Refusals.signInFailed(response);
    }
  }

  private static String reason(AuthenticationException failure) {
    if (failure instanceof SignInWait wait) {
      return "wait=" + Refusals.seconds(wait.waitingTime());
    }
    return failure instanceof AuthenticationServiceException ? "unavailable" : "failed";
  }

  private static String encodedNext(HttpServletRequest request) {
    return URLEncoder.encode(ownPath(request.getParameter("next")), StandardCharsets.UTF_8);
  }

  static String ownPath(@Nullable String next) {
    return next != null && OWN_PATH.matcher(next).matches() ? next : HOME;
  }

  private static boolean isProgram(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.contains("json");
  }

  private static void goOn(HttpServletResponse response, String page) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, page);
  }
}
