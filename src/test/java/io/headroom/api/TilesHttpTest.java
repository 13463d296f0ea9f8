package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import io.headroom.fixtures.GdalTiles;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Vector tiles over a real server and the drawn county. */
class TilesHttpTest extends DeskServer {
  private static final String NOBODY = "/tiles/transformers/14/1/1.mvt";

  @LocalServerPort private int port;
  @TempDir private Path folder;

  private HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HttpClient.newHttpClient()
          .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"transformers", "network", "areas"})
  void aTileSaysWhatItIsAndForWhom(String layer) {
    HttpResponse<byte[]> tile = get("/tiles/" + layer + "/10/816/431.mvt");

    assertThat(tile.statusCode()).isEqualTo(200);
    assertThat(header(tile, "Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
    assertThat(header(tile, "Cache-Control")).contains("private").contains("no-cache");
    assertThat(header(tile, "ETag")).startsWith("W/\"");
  }

  @Test
  void whereNothingIsThereIsNothingToSend() {
    HttpResponse<byte[]> empty = get(NOBODY);

    assertThat(empty.statusCode()).isEqualTo(204);
    assertThat(empty.body()).isEmpty();
  }

  @Test
  void aTileIsSentAgainOnlyWhenAReservationChangedTheCounty() {
    String path = "/tiles/transformers/10/816/431.mvt";
    String before = header(get(path), "ETag");
    HttpResponse<byte[]> unchanged = get(path, "If-None-Match", before);
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();
    assertThat(header(unchanged, "ETag")).isEqualTo(before);

    reserve(5);
    HttpResponse<byte[]> changed = get(path, "If-None-Match", before);

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(header(changed, "ETag")).isNotEqualTo(before);
  }

  private void reserve(int kva) {
    String application =
        "{\"location\":{\"type\":\"Point\",\"coordinates\":[%s]},\"kva\":%d,".formatted(AT_D1, kva)
            + "\"use\":\"commercial\",\"applicant\":{\"kind\":\"enterprise\",\"name\":\"磷都茶业\","
            + "\"phone\":\"0851-87220077\"}}";
    Reply reply = program(Role.ANONYMOUS).post("/api/v1/requests", application);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.json().path("reservation").path("state").asString()).isEqualTo("HELD");
  }

  @Test
  void whatAPlannerSeesHasAnotherTag() {
    String path = "/tiles/transformers/10/816/431.mvt";

    assertThat(program(Role.PLANNER).get(path).header("ETag"))
        .isNotEqualTo(program(Role.ANONYMOUS).get(path).header("ETag"));
  }

  @ParameterizedTest
  @Needs(Tool.GDAL)
  @CsvSource({"D3, /14/13058/6911", "D7, /14/13062/6912", "D8, /14/13060/6910"})
  void onlyThePlannerIsToldOfTheDedicatedAndTheSmall(String id, String tile) {
    String path = "/tiles/transformers" + tile + ".mvt";

    assertThat(read(get(path, "Authorization", "Bearer " + token(Role.PLANNER))))
        .filteredOn(feature -> feature.get("id").equals(id))
        .singleElement()
        .satisfies(feature -> assertThat(feature.get("ratedKva")).isNotEmpty());
    assertThat(read(get(path)))
        .isNotEmpty()
        .noneMatch(feature -> feature.get("id").equals(id))
        .filteredOn(feature -> feature.get("id").isEmpty())
        .singleElement()
        .satisfies(
            feature -> {
              assertThat(feature.get("grade")).isNotEmpty();
              assertThat(feature.get("name")).isEmpty();
              assertThat(feature.get("ratedKva")).isEmpty();
              assertThat(feature.get("availableKva")).isEmpty();
            });
  }

  private List<GdalTiles.Feature> read(HttpResponse<byte[]> tile) {
    assertThat(tile.statusCode()).isEqualTo(200);
    return GdalTiles.ofTile(tile.body(), folder);
  }

  @ParameterizedTest
  @CsvSource({
    "/tiles/transformers/21/0/0.mvt, z",
    "/tiles/transformers/-1/0/0.mvt, z",
    "/tiles/transformers/ten/0/0.mvt, z",
    "/tiles/transformers/3/8/0.mvt, x",
    "/tiles/transformers/3/1.5/0.mvt, x",
    "/tiles/transformers/3/0/8.mvt, y",
    "/tiles/transformers/3/0/+1.mvt, y",
    "/tiles/transformers/20/0/99999999999.mvt, y",
    "/tiles/areas/3/0/0.mvt?direction=up, direction",
    "/tiles/areas/3/0/0.mvt?season=winter&hour=3, season",
    "/tiles/transformers/3/0/0.mvt?hour=3, hour"
  })
  void aTileThatCannotBeIsRefusedByName(String path, String parameter) {
    Reply reply = program(Role.ANONYMOUS).get(path);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.json().path("parameter").asString()).isEqualTo(parameter);
    assertThat(reply.json().path("expected").asString()).isNotBlank();
  }

  @Test
  void aLayerThatIsNotThereIsNotFoundAndThoseThatAreAreNamed() {
    Reply reply = program(Role.ANONYMOUS).get("/tiles/roads/3/0/0.mvt");

    assertThat(reply.status()).isEqualTo(404);
    JsonNode problem = reply.json();
    assertThat(problem.path("type").asString()).isEqualTo("urn:headroom:problem:unknown-layer");
    assertThat(problem.path("detail").asString()).contains("roads").contains("transformers");
  }
}
