package io.headroom.place;

import io.headroom.geo.Position;
import io.headroom.geo.pin.PastedPosition;
import io.headroom.geo.pin.Pin;
import io.headroom.place.index.IndexHome;
import io.headroom.place.text.PinyinDictionary;
import io.headroom.place.text.SearchText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds places by what people call them, and names positions.
 *
 * <p>Immutable, for any number of threads. Whatever is typed is harmless: control characters are
 * dropped, and a text longer than any name finds nothing.
 */
public final class Gazetteer {
  private static final int MOST_RESULTS = 1_000;
  private static final int ENOUGH_GUESSES = 100;

  /** With a place to be near to, more are looked at, for the near ones may not come first. */
  private static final int ENOUGH_TO_CHOOSE_FROM = 400;

  /** A beginning that is shorter says nothing, and a longer one finds nothing. */
  private static final int SHORTEST_HINT = 2;

  private static final int LONGEST_HINT = 12;

  private static final Pattern FIRST_NINE = Pattern.compile("(?<!\\d)(\\d)(?=组)");

  /** How much nearness is worth: it orders places of one name, and no more than that. */
  private static final double NEARNESS = 0.03;

  private static final double NEAR_METRES = 5_000;

  private final Atlas atlas;
  private final Script.All scripts;
  private final Higher higher;
  private final ReverseSearch reverse;

  private Gazetteer(PlaceSources sources, IndexHome home) {
    this.atlas = Atlas.of(sources, home);
    this.scripts = Script.All.of(atlas.areas(), PinyinDictionary.shared());
    this.higher = Higher.of(atlas.areas());
    this.reverse = ReverseSearch.of(sources.outlines(), atlas);
  }

  public static Gazetteer of(PlaceSources sources, IndexHome home) {
    return new Gazetteer(sources, home);
  }

  /** With the index in memory. */
  public static Gazetteer of(List<Entry> entries) {
    return new Gazetteer(PlaceSources.of(entries), IndexHome.inMemory());
  }

  public int size() {
    return atlas.size();
  }

  /**
   * Places that may be meant while a question is being typed, best first.
   *
   * @param limit at least 1
   */
  public List<Match> search(PlaceQuestion question, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, got " + limit);
    }
    Optional<Pin> pin = pinOf(question);
    if (pin.isPresent()) {
      return List.of(PinnedPlace.of(pin.get(), whereabouts(pin.get().location())));
    }
    int most = Math.min(limit, MOST_RESULTS);
    Search search = new Search(atlas, scripts, higher);
    search.understand(Question.of(question.text()));
    int enough = question.near() == null ? ENOUGH_GUESSES : ENOUGH_TO_CHOOSE_FROM;
    search.suggest(Math.max(most, enough));
    return search.hits().all().stream()
        .sorted(order(question.near()))
        .limit(most)
        .map(this::match)
        .toList();
  }

  /** What to offer for an address that means nothing: what is near it, or begins as it does. */
  public List<Match> suggestions(PlaceQuestion question, int limit) {
    List<Match> found = search(question, limit);
    String text = question.text().strip();
    for (int length = text.length() - 1; found.isEmpty() && length >= SHORTEST_HINT; length--) {
      String beginning = text.substring(0, Math.min(length, LONGEST_HINT));
      found = search(new PlaceQuestion(beginning, question.datum(), question.near()), limit);
      length = beginning.length();
    }
    return found;
  }

  /**
   * The places an address can mean. The reader's whereabouts do not count: an address means the
   * same to everybody.
   */
  public Resolution resolve(PlaceQuestion question) {
    Optional<Pin> pin = pinOf(question);
    if (pin.isPresent()) {
      Match match = PinnedPlace.of(pin.get(), whereabouts(pin.get().location()));
      return new Resolution(List.of(match), null);
    }
    return named(PastedPosition.locality(question.text()).orElse(question.text()));
  }

  private Resolution named(String text) {
    Question asked = Question.of(text);
    Search search = new Search(atlas, scripts, higher);
    search.understand(asked);
    if (!search.hits().isCertain()) {
      search.guess(ENOUGH_GUESSES);
    }
    String outside = search.hits().isCertain() ? null : outside(asked);
    List<Hit> accepted = outside == null ? Acceptance.of(search.hits()) : List.of();
    return new Resolution(accepted.stream().sorted(order(null)).map(this::match).toList(), outside);
  }

  private @Nullable String outside(Question asked) {
    return asked.texts().isEmpty() ? null : higher.outside(asked.texts().get(0));
  }

  /** A short Plus Code is read near the place that it names; without a place, near all of ours. */
  private Optional<Pin> pinOf(PlaceQuestion question) {
    Optional<String> locality = PastedPosition.locality(question.text());
    Position reference = reverse.middle();
    if (locality.isPresent() && !higher.isAbove(locality.get())) {
      List<Match> named = named(locality.get()).matches();
      if (named.isEmpty()) {
        return Optional.empty();
      }
      reference = named.get(0).entry().location();
    }
    return PastedPosition.read(question.text(), question.datum(), reference);
  }

  /** What a position is called. */
  public Whereabouts whereabouts(Position position) {
    return reverse.at(position);
  }

  private static Comparator<Hit> order(@Nullable Position near) {
    return Comparator.comparingDouble((Hit hit) -> -hit.score() - nearness(hit, near))
        .thenComparing(hit -> hit.entry().level())
        .thenComparing(hit -> counted(hit.entry()))
        .thenComparing(hit -> hit.entry().id());
  }

  /** Groups in the order of their numbers, 二 before 十; anything else by name. */
  private static String counted(Entry entry) {
    if (entry.level() != MatchLevel.GROUP) {
      return entry.name();
    }
    String name = SearchText.of(entry.name());
    return FIRST_NINE.matcher(name).replaceFirst("0$1");
  }

  private static double nearness(Hit hit, @Nullable Position near) {
    if (near == null) {
      return 0;
    }
    double metres = LocalPlane.metres(near, hit.entry().location());
    return NEARNESS * NEAR_METRES / (NEAR_METRES + metres);
  }

  private Match match(Hit hit) {
    Entry entry = hit.entry();
    return new Match(
        entry,
        atlas.areaNameEn(entry),
        hit.score(),
        PinyinDictionary.shared().spaced(entry.name()),
        entry.level(),
        hit.way() == Hit.Way.BETWEEN,
        hit.unmatched());
  }
}
