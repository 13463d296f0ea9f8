package io.headroom.place;

import io.headroom.place.Finder.Reading;
import io.headroom.place.text.Bearing;
import io.headroom.place.text.PinyinDictionary;
import io.headroom.place.text.PlaceName;
import io.headroom.place.text.SearchText;
import io.headroom.place.text.Sounds;
import io.headroom.place.text.Spelling;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers one question: first by what is written, then by what it sounds like, then by guesses.
 *
 * <p>Used once, by one thread.
 */
final class Search {
  private static final int MOST_GUESSED_READINGS = 8;

  private final Atlas atlas;
  private final Script.All scripts;
  private final Higher higher;
  private final Hits hits = new Hits();
  private final List<Tried> tried = new ArrayList<>();

  /** A reading with the script it was read in. */
  private record Tried(Script script, Reading reading) {}

  Search(Atlas atlas, Script.All scripts, Higher higher) {
    this.atlas = atlas;
    this.scripts = scripts;
    this.higher = higher;
  }

  Hits hits() {
    return hits;
  }

  /** Looks until somebody is understood; what it may be otherwise is left to {@link #guess}. */
  void understand(Question question) {
    asTyped(question);
    if (!hits.isCertain()) {
      beside(question);
    }
    if (!hits.isCertain()) {
      question.texts().stream().limit(1).forEach(this::bySound);
    }
  }

  private void asTyped(Question question) {
    String english = question.english();
    if (english != null) {
      find(scripts.spoken(), higher.removed(english));
    }
    for (String text : question.texts()) {
      if (!hits.isCertain()) {
        asTyped(text);
      }
    }
  }

  private void asTyped(String text) {
    String local = higher.removed(text);
    find(scripts.written(), local);
    if (SearchText.hasLatin(local)) {
      find(scripts.spoken(), SearchText.hasHan(local) ? spelled(local) : local);
    }
  }

  private void beside(Question question) {
    Question landmark = question.landmark();
    if (landmark == null) {
      return;
    }
    Bearing bearing = landmark.bearing();
    Search inner = new Search(atlas, scripts, higher);
    inner.understand(landmark);
    if (bearing != null) {
      String words = question.texts().get(0).substring(bearing.landmark().length());
      inner.hits().all().forEach(hit -> hits.offer(Beside.of(hit, bearing, words)));
    }
  }

  /** Homophones: most slips in Chinese are of the right sound. */
  private void bySound(String text) {
    String local = higher.removed(text);
    String letters = SearchText.hasHan(local) ? spelled(local) : local;
    if (SearchText.hasHan(local)) {
      find(scripts.heard(), letters);
    }
    if (SearchText.hasLatin(letters) && !hits.has(Hit.Way.SOUNDS)) {
      find(scripts.sounding(), Sounds.alike(letters));
    }
  }

  private static String spelled(String text) {
    return Spelling.of(PlaceName.of(text), PinyinDictionary.shared()).whole();
  }

  private void find(Script script, String text) {
    Finder finder = new Finder(atlas, script, hits);
    finder.find(text);
    finder.readings().forEach(reading -> tried.add(new Tried(script, reading)));
  }

  /** What else may be meant: parts and slips. */
  void guess(int enough) {
    guesses(Guess::parts, enough);
    guesses(Guess::slips, enough);
  }

  /** What may be meant while it is still being typed. */
  void suggest(int enough) {
    guesses(Guess::beginnings, enough);
    if (hits.size() < enough) {
      guesses(Guess::parts, enough);
    }
    if (hits.size() == 0) {
      guesses(Guess::slips, enough);
    }
    if (hits.size() == 0) {
      guesses(Guess::elsewhere, enough);
    }
    if (hits.size() == 0) {
      guesses(Guess::ends, enough);
    }
  }

  /** One kind of guess. */
  private interface Kind {
    void make(Guess guess, Reading reading);
  }

  private void guesses(Kind kind, int enough) {
    tried.stream()
        .filter(t -> t.script().isAsTyped())
        .limit(MOST_GUESSED_READINGS)
        .forEach(t -> kind.make(new Guess(atlas, t.script(), hits, enough), t.reading()));
  }
}
