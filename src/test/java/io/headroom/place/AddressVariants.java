package io.headroom.place;

import com.ibm.icu.text.Transliterator;
import io.headroom.network.Place;
import io.headroom.place.text.HouseNumber;
import io.headroom.place.text.PinyinDictionary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Writes the addresses of places in all the ways in which people write them, by a seed. */
final class AddressVariants {
  private static final String DIGITS = "〇一二三四五六七八九";

  private final Random random;
  private final List<Place> places;
  private final Map<String, String> townships;
  private final Map<String, List<Character>> homophones = new HashMap<>();

  /** A question, and the place whose address it is a variant of. */
  record Variant(String question, Place place) {}

  /**
   * @param townships names by code
   */
  AddressVariants(List<Place> places, Map<String, String> townships, long seed) {
    this.places = places;
    this.townships = townships;
    this.random = new Random(seed);
    for (Place place : places) {
      for (char c : place.name().toCharArray()) {
        List<Character> same =
            homophones.computeIfAbsent(sound(String.valueOf(c)), s -> new ArrayList<>());
        if (!same.contains(c)) {
          same.add(c);
        }
      }
    }
  }

  /** Ways to write an address, by name. */
  Map<String, Function<Place, String>> ways() {
    Map<String, Function<Place, String>> ways = new LinkedHashMap<>();
    ways.put("whole", place -> "贵州省贵阳市" + address(place));
    ways.put("township and name", place -> township(place) + place.name());
    ways.put("no county", place -> address(place).substring("开阳县".length()));
    ways.put("blanks and commas", place -> "开阳县，" + township(place) + " 、" + place.name());
    ways.put("traditional", place -> traditional(township(place) + place.name()));
    ways.put("full width", place -> wide(township(place) + place.name()));
    ways.put("numerals", place -> township(place) + numerals(place.name()));
    ways.put("room", place -> township(place) + place.name() + "2单元30" + random.nextInt(9) + "室");
    ways.put("pinyin", place -> sound(township(place)) + ' ' + sound(place.name()));
    ways.put("pinyin spaced", place -> spaced(township(place) + place.name()));
    ways.put("homophone", place -> township(place) + misheard(place.name()));
    ways.put("slip in pinyin", place -> sound(township(place)) + slipped(sound(place.name())));
    ways.put("character left out", place -> township(place) + shortened(place.name()));
    return ways;
  }

  /** Variants of as many places, drawn without repetition from those that the way can write. */
  List<Variant> of(Function<Place, String> way, int count) {
    List<Place> drawn = new ArrayList<>(places);
    Collections.shuffle(drawn, random);
    List<Variant> variants = new ArrayList<>();
    for (Place place : drawn) {
      String question = place.areaCode() == null ? "" : way.apply(place);
      if (!question.isEmpty() && variants.size() < count) {
        variants.add(new Variant(question, place));
      }
    }
    return variants;
  }

  private static String address(Place place) {
    String address = String.valueOf(place.address());
    return address.endsWith(place.name()) ? address : address + place.name();
  }

  private String township(Place place) {
    return townships.getOrDefault(place.areaCode(), "");
  }

  private static String traditional(String text) {
    return Transliterator.getInstance("Simplified-Traditional").transliterate(text);
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  private static String numerals(String text) {
    StringBuilder written = new StringBuilder();
    text.chars()
        .forEach(c -> written.append(c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : (char) c));
    return written.toString();
  }

  static String sound(String text) {
    return String.join("", PinyinDictionary.shared().syllables(text)).replace('ü', 'v');
  }

  private static String spaced(String text) {
    return PinyinDictionary.shared().spaced(text);
  }

  /** Another character of the same sound; empty for names of doors, whose numbers are no words. */
  private String misheard(String name) {
    if (name.length() < 4 || HouseNumber.of(name) != null) {
      return "";
    }
    for (int attempt = 0; attempt < 20; attempt++) {
      int at = random.nextInt(name.length());
      List<Character> same = homophones.get(sound(name.substring(at, at + 1)));
      char other = same.get(random.nextInt(same.size()));
      if (other != name.charAt(at)) {
        return name.substring(0, at) + other + name.substring(at + 1);
      }
    }
    return name;
  }

  private String slipped(String letters) {
    int at = 2 + random.nextInt(Math.max(1, letters.length() - 3));
    return switch (random.nextInt(3)) {
      case 0 -> letters.substring(0, at) + letters.substring(at + 1);
      case 1 -> letters.substring(0, at) + letters.charAt(at) + letters.substring(at);
      default -> letters.substring(0, at) + 'q' + letters.substring(at + 1);
    };
  }

  private String shortened(String name) {
    int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
    return name.substring(0, at) + name.substring(at + 1);
  }
}
