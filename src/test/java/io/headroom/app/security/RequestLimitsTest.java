package io.headroom.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** How much a document may hold, and each of its texts. */
class RequestLimitsTest extends GatedServer {
  private static final String REQUESTS = "/api/v1/requests";
  private static final int MOST_BYTES = 64 << 10;

  /** A document that is refused by its field, behind as many blanks as it takes. */
  private static byte[] document(int bytes) {
    String text = "{\"nothing\":1}";
    return (" ".repeat(bytes - text.length()) + text).getBytes(StandardCharsets.UTF_8);
  }

  private HttpResponse<String> post(byte[] document, boolean withLength) {
    BodyPublisher body =
        withLength
            ? BodyPublishers.ofByteArray(document)
            : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(document));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + REQUESTS))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .POST(body)
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDocumentIsReadUpToTheLimitAndRefusedAboveIt(boolean withLength) {
    HttpResponse<String> within = post(document(MOST_BYTES), withLength);
    assertThat(within.statusCode()).isEqualTo(400);
    assertThat(JsonMapper.shared().readTree(within.body()).path("parameter").asString())
        .as("read to its end")
        .isEqualTo("nothing");

    HttpResponse<String> above = post(document(MOST_BYTES + 1), withLength);
    assertThat(above.statusCode()).isEqualTo(413);
    assertThat(above.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(above.body()).contains("urn:headroom:problem:too-large");
  }

  @Test
  void onlyABatchMayBeLarger() {
    String rows = "[" + " ".repeat(MOST_BYTES) + "]";
    Visitor program = program(person(Role.INSTALLER));

    assertThat(program.send("POST", REQUESTS + "/batch", rows).status()).isEqualTo(200);
    assertThat(program.send("POST", REQUESTS, rows).status()).isEqualTo(413);
  }

  /** Before the proof is looked for in the form, which would be taken to the disk for that. */
  @ParameterizedTest
  @CsvSource({
    "Authorization, Basic x, 413",
    "X-Nothing, x, 413",
    "Authorization, Bearer x, 401",
    "X-XSRF-TOKEN, x, 403"
  })
  void aLargeFormOfNobodysIsRefusedByItsHeaders(String header, String value, int status) {
    Visitor nobody =
        visitor()
            .plant("nothing")
            .with("Content-Type", "Multipart/form-data; boundary=x")
            .with(header, value);

    assertThat(nobody.send("POST", "/api/v1/datasets", " ".repeat(MOST_BYTES + 1)).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"200, 60, ''", "201, 60, applicantName", "200, 61, applicant.licenceNo"})
  void aTextLongerThanItsPlaceIsRefusedByItsName(int name, int licence, String parameter) {
    String applicant =
        "{\"kind\":\"enterprise\",\"phone\":\"0851-87220000\",\"name\":\"%s\",\"licenceNo\":\"%s\"}"
            .formatted("茶".repeat(name), "9".repeat(licence));
    String document =
        "{\"location\":{\"type\":\"Point\",\"coordinates\":[106.9605,27.0608]},"
            + "\"kva\":1,\"use\":\"commercial\",\"queue\":true,\"applicant\":"
            + applicant
            + "}";
    Visitor.Reply reply = visitor().send("POST", REQUESTS, document);

    assertThat(reply.status()).as("%s", reply).isEqualTo(parameter.isEmpty() ? 201 : 400);
    assertThat(reply.json().path("parameter").asString("")).isEqualTo(parameter);
    String code = reply.json().path("trackingCode").asString("");
    visitor().send("POST", REQUESTS + "/" + code + "/withdraw", "{}");
  }
}
