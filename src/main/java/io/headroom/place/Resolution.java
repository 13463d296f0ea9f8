package io.headroom.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an address was taken for.
 *
 * @param matches one when it is clear, several equally good ones when it is not, none when nothing
 *     known is meant
 * @param outside the county, city or province that the address names, when the dataset does not
 *     reach there
 */
public record Resolution(List<Match> matches, @Nullable String outside) {
  public Resolution {
    matches = List.copyOf(matches);
  }
}
