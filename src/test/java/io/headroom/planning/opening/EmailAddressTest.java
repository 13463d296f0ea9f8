package io.headroom.planning.opening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is one plain mail address, and what somebody could smuggle in. */
class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"li@example.com", "a.b+c@mail.example.cn", "x_1@a-b.example.org"})
  void onePlainAddressIsTaken(String typed) {
    assertThat(EmailAddress.read(typed)).map(EmailAddress::value).contains(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "li",
        "li@",
        "@example.com",
        "li@example",
        "li@example.c",
        "li@@example.com",
        "a@b.com,c@d.com",
        "Li <li@example.com>",
        "li@example.com\r\nBcc: all@example.com",
        "li@example.com\n",
        "li li@example.com",
        ".li@example.com",
        "li..x@example.com",
        "li@-example.com",
        "li@example..com",
        "\"li\"@example.com",
        "李@example.com"
      })
  void anythingElseIsNot(String typed) {
    assertThat(EmailAddress.read(typed)).isEmpty();
  }

  @Test
  void aLogShowsWhereItIsButNotWhoseItIs() {
    assertThat(new EmailAddress("Li.Gong@Example.com")).hasToString("L…@Example.com");
    assertThat(new EmailAddress("Li.Gong@Example.com").key()).isEqualTo("li.gong@example.com");
  }
}
