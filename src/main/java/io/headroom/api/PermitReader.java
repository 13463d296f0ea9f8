package io.headroom.api;

import io.headroom.lookup.Need;
import io.headroom.request.Permit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the approval system says of a permit and refuses, by name, what makes no sense. */
final class PermitReader {
  private static final List<String> OF_PERMIT = List.of("permitNo", "issuedOn", "project");
  private static final String DEVELOPER = "developer";
  private static final List<String> OF_SITE =
      List.of("location", "address", "crs", "kva", "kw", "use", "supply");
  private static final int LONGEST_NUMBER = 100;

  private final Published published;

  PermitReader(Published published) {
    this.published = published;
  }

  /**
   * A permit, and the question its site is.
   *
   * @param asked about exactly one place
   */
  record Read(Permit permit, CapacityRequest asked) {}

  Read read(Map<String, @Nullable Object> document) {
    Map<String, @Nullable Object> site = new HashMap<>();
    Map<String, @Nullable Object> own = new HashMap<>();
    document.forEach((name, value) -> sort(name, value, own, site));
    CapacityRequest asked =
        new CapacityRequestReader(published).read(new QueryParameters(ApplicationFields.of(site)));
    if (asked.location() == null) {
      Object address = document.get("address");
      throw new BadParameter(
          "address", String.valueOf(address), "one place; this one may be any of several");
    }
    return new Read(permit(own, asked), asked);
  }

  private static void sort(
      String name,
      @Nullable Object value,
      Map<String, @Nullable Object> own,
      Map<String, @Nullable Object> site) {
    if (OF_SITE.contains(name)) {
      site.put(name, value);
    } else if (OF_PERMIT.contains(name)) {
      own.put(name, value);
    } else if (name.equals(DEVELOPER) && value instanceof Map<?, ?> developer) {
      developer.forEach((key, part) -> own.put(DEVELOPER + "." + key, part));
    } else {
      String expected = "one of " + String.join(", ", OF_PERMIT) + ", developer {name, phone}, ";
      throw new BadParameter(name, String.valueOf(value), expected + String.join(", ", OF_SITE));
    }
  }

  private Permit permit(Map<String, @Nullable Object> document, CapacityRequest asked) {
    BodyFields own =
        BodyFields.of(
            document, "permitNo", "issuedOn", "project", "developer.name", "developer.phone");
    Need need = asked.need();
    if (!need.hasSize()) {
      throw new BadParameter("kva", null, "how much: kva or kw");
    }
    LocalDate issuedOn = DateParameter.read("issuedOn", own.text("issuedOn"));
    return new Permit(
        number(own),
        issuedOn,
        required(own, "project", "what is built"),
        new Permit.Developer(
            required(own, "developer.name", "who builds"),
            PhoneNumber.read("developer.phone", own.text("developer.phone"))),
        new ApplicationReader(published).site(asked),
        new Permit.Load(need.use(), need.kva(), need.dual()));
  }

  private static String number(BodyFields own) {
    String number = required(own, "permitNo", "the number of the permit");
    if (number.length() > LONGEST_NUMBER) {
      throw new BadParameter("permitNo", number, "at most " + LONGEST_NUMBER + " characters");
    }
    return number;
  }

  private static String required(BodyFields own, String name, String expected) {
    String text = own.text(name);
    if (text == null) {
      throw new BadParameter(name, null, expected);
    }
    return text;
  }
}
