package io.headroom.sample.land;

import io.headroom.sample.land.CountyFacts.County;
import io.headroom.sample.land.CountyFacts.Township;
import io.headroom.sample.land.CountyFacts.Village;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names for counties that do not exist, put together from the syllables real ones have.
 *
 * <p>Many sound alike and some occur twice, as in life; counties have a name each, and so have the
 * townships of a county and the villages of a township.
 */
public final class InventedNames {
  private static final Map<String, List<String>> WORDS = Tables.lists("words.txt");

  private final Set<String> counties = new HashSet<>();

  /** A stem and how it is pronounced. */
  private record Stem(String text, String pinyin) {
    String english() {
      return pinyin.substring(0, 1).toUpperCase(Locale.ROOT) + pinyin.substring(1);
    }
  }

  /** The land of these facts under names nobody has heard of. */
  public CountyFacts renamed(CountyFacts model, Dice dice) {
    Stem county = unheard(counties, dice);
    Set<String> taken = new HashSet<>(Set.of(county.text()));
    List<Township> townships = new ArrayList<>();
    for (Township township : model.townships()) {
      townships.add(renamed(township, unheard(taken, dice), dice));
    }
    return model.renamed(
        new County(county.text() + "县", county.english() + " County"), List.copyOf(townships));
  }

  private static Township renamed(Township model, Stem stem, Dice dice) {
    String kind = model.isCountyTown() ? "街道" : model.name().endsWith("镇") ? "镇" : "乡";
    String english = model.isCountyTown() ? " Subdistrict" : " Town";
    Set<String> taken = new HashSet<>();
    List<Village> villages =
        model.villages().stream().map(village -> renamed(village, taken, dice)).toList();
    return new Township(
        model.code(),
        stem.text() + kind,
        stem.text(),
        stem.english() + (kind.equals("乡") ? " Township" : english),
        model.seat(),
        model.known(),
        dice.chance(.15) ? stem(dice).text() + (kind.equals("镇") ? "乡" : "镇") : "",
        villages);
  }

  private static Village renamed(Village model, Set<String> taken, Dice dice) {
    String name = villageName(dice);
    while (!taken.add(name)) {
      name = villageName(dice);
    }
    return new Village(model.code(), name + (model.isCommunity() ? "社区" : "村"));
  }

  /** 龙泉, 龙泉坝, 王家湾, 王家大湾: the short ones recur, the long ones hardly do. */
  private static String villageName(Dice dice) {
    double lot = dice.next();
    if (lot < .15) {
      return stem(dice).text();
    }
    String feature = word("feature", dice);
    if (lot < .7) {
      return stem(dice).text() + feature;
    }
    String family = word("surname", dice) + "家";
    return family + (lot < .82 ? feature : word("size", dice) + feature);
  }

  private static Stem unheard(Set<String> taken, Dice dice) {
    Stem stem = stem(dice);
    while (!taken.add(stem.text())) {
      stem = stem(dice);
    }
    return stem;
  }

  private static Stem stem(Dice dice) {
    String[] first = word("first", dice).split(" ");
    String[] second = word("second", dice).split(" ");
    boolean twice = first[0].equals(second[0]);
    return twice ? stem(dice) : new Stem(first[0] + second[0], first[1] + second[1]);
  }

  private static String word(String list, Dice dice) {
    List<String> words = WORDS.getOrDefault(list, List.of());
    return words.get(dice.below(words.size()));
  }
}
