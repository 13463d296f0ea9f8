package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** How much one phone number may hold of the grid when nobody has signed in. */
@TestPropertySource(
    properties = {"headroom.open-requests-per-phone=2", "spring.application.name=phones"})
class OpenPerPhoneTest extends DeskServer {
  private static final String REQUESTS = "/api/v1/requests";

  private static String shop(String phone) {
    return "{\"location\":{\"type\":\"Point\",\"coordinates\":["
        + AT_D1
        + "]},\"kva\":1,\"use\":\"commercial\",\"queue\":true,"
        + "\"applicant\":{\"kind\":\"enterprise\",\"name\":\"磷都茶业\",\"phone\":\""
        + phone
        + "\"}}";
  }

  @Test
  void aPhoneNumberHoldsSoManyAndNoMoreUntilOneIsWithdrawn() {
    Program anybody = program(Role.ANONYMOUS);
    Reply first = anybody.post(REQUESTS, shop("0851-87220001"));
    assertThat(anybody.post(REQUESTS, shop("0851-87220001")).status()).isEqualTo(201);

    Reply third = anybody.post(REQUESTS, shop("0851-87220001"));
    assertThat(third.status()).isEqualTo(409);
    assertThat(third.json().path("code").asString()).isEqualTo("TOO_MANY_OPEN");
    assertThat(anybody.post(REQUESTS, shop("0851-87220002")).status()).isEqualTo(201);

    String code = first.json().path("trackingCode").asString();
    assertThat(anybody.post(REQUESTS + "/" + code + "/withdraw", "{}").status()).isEqualTo(200);
    assertThat(anybody.post(REQUESTS, shop("0851-87220001")).status()).isEqualTo(201);
  }

  @Test
  void whoHasAnAccountAppliesForAsManyCustomersAsHeHas() {
    Program installer = program(Role.INSTALLER);
    for (int i = 0; i < 3; i++) {
      assertThat(installer.post(REQUESTS, shop("0851-87220003")).status()).isEqualTo(201);
    }
    assertThat(program(Role.ANONYMOUS).post(REQUESTS, shop("0851-87220003")).status())
        .as("his are not the customer's own")
        .isEqualTo(201);
  }
}
