package io.headroom.place;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Finds places by what people call them.
 *
 * <p>Immutable, for any number of threads. Whatever is typed is harmless: control characters are
 * dropped, and a text longer than any name finds nothing. The pinyin of all names is worked out at
 * the first question in Latin letters; {@link #warm} does it ahead.
 */
public final class Gazetteer {
  private static final int MOST_RESULTS = 1_000;
  private static final int MOST_EQUALS = 100;

  private final List<Entry> entries;
  private final int[] order;
  private final Areas areas;
  private final Keys written;
  private final FutureTask<Keys> spoken;

  private Gazetteer(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.areas = new Areas(this.entries);
    this.written = Keys.written(this.entries, areas);
    this.order = written.places().ranksByName(this.entries.size());
    this.spoken =
        new FutureTask<>(() -> Keys.spoken(this.entries, areas, PinyinDictionary.shared()));
  }

  public static Gazetteer of(List<Entry> entries) {
    return new Gazetteer(entries);
  }

  public int size() {
    return entries.size();
  }

  /** Works out the pinyin now, for a caller that has the time before the first question. */
  public void warm() {
    spoken();
  }

  /**
   * Places whose name, or another key, begins with the question; best first, equals by name, all of
   * them as far as the limit allows.
   *
   * @param limit at least 1
   */
  public List<Match> search(String query, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, got " + limit);
    }
    return find(query, new Ranking(order, Math.min(limit, MOST_RESULTS), false));
  }

  /**
   * The places an address can mean: one when it is clear, several equally good ones when it is not,
   * none when nothing is called so in full.
   */
  public List<Match> resolve(String address) {
    List<Match> matches = find(address, new Ranking(order, MOST_EQUALS, true));
    return matches.stream().filter(match -> match.score() == matches.get(0).score()).toList();
  }

  private List<Match> find(String question, Ranking ranking) {
    String text = SearchText.of(question);
    Finder writtenFinder = new Finder(written, areas, ranking);
    writtenFinder.find(text);
    if (SearchText.hasLatin(text)) {
      findLatin(text, ranking);
    }
    if (!ranking.hasExact()) {
      findReversed(question, text, ranking);
    }
    return matches(ranking);
  }

  private void findLatin(String text, Ranking ranking) {
    Finder finder = new Finder(spoken(), areas, ranking);
    finder.find(text);
    if (!ranking.hasExact()) {
      finder.find(SearchText.withoutEnglishKind(text));
    }
  }

  private void findReversed(String question, String text, Ranking ranking) {
    String reversed = SearchText.reversed(question);
    if (reversed.equals(text)) {
      return;
    }
    new Finder(written, areas, ranking).find(reversed);
    if (SearchText.hasLatin(reversed)) {
      new Finder(spoken(), areas, ranking).find(SearchText.withoutEnglishKind(reversed));
    }
  }

  private List<Match> matches(Ranking ranking) {
    List<Match> matches = new ArrayList<>();
    int[] found = ranking.entries();
    for (int i = 0; i < found.length; i++) {
      Entry entry = entries.get(found[i]);
      String pinyin = PinyinDictionary.shared().spaced(entry.name());
      matches.add(new Match(entry, ranking.score(i), pinyin));
    }
    return List.copyOf(matches);
  }

  private Keys spoken() {
    spoken.run();
    try {
      return spoken.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pinyin was worked out", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("pinyin cannot be worked out", e.getCause());
    }
  }
}
