package io.headroom.place;

import java.util.List;

/**
 * All keys of one script: a table of places and the forms of areas.
 *
 * @param places what places are found by
 * @param areas what narrows a search when it stands in front
 */
record Keys(KeyTable places, AreaForms areas) {
  private static final List<String> ENGLISH_AREAS = List.of("town", "township", "subdistrict");

  /** Names as written: Chinese, English, aliases, addresses. */
  static Keys written(List<Entry> entries, Areas areas) {
    KeyTable.Builder keys = new KeyTable.Builder();
    for (int i = 0; i < entries.size(); i++) {
      addWritten(entries.get(i), i, keys);
    }
    AreaForms forms = new AreaForms();
    for (int area = 0; area < areas.count(); area++) {
      for (String form : areas.name(area).areaForms()) {
        forms.add(form, area);
      }
    }
    return new Keys(keys.build(), forms);
  }

  private static void addWritten(Entry entry, int number, KeyTable.Builder keys) {
    addName(SearchText.of(entry.name()), number, KeyKind.NAME, keys);
    for (String alias : entry.aliases()) {
      addName(SearchText.of(alias), number, KeyKind.ALIAS, keys);
    }
    if (entry.nameEn() != null) {
      String english = SearchText.of(entry.nameEn());
      int base = SearchText.withoutEnglishKind(english).length();
      keys.add(english, base, number, KeyKind.ENGLISH);
    }
    if (entry.address() != null) {
      addAddress(SearchText.of(entry.address()), SearchText.of(entry.name()), number, keys);
    }
  }

  /** The address of a village ends with its name; that of a shop in the village does not. */
  private static void addAddress(String address, String name, int number, KeyTable.Builder keys) {
    if (address.endsWith(name)) {
      keys.add(address, number, KeyKind.ADDRESS);
    } else {
      keys.add(address, number, KeyKind.WHEREABOUTS);
      keys.add(address + name, number, KeyKind.ADDRESS);
    }
  }

  private static void addName(String text, int number, KeyKind kind, KeyTable.Builder keys) {
    PlaceName name = PlaceName.of(text);
    keys.add(text, name.baseLength(), number, kind);
    List<String> forms = name.areaForms();
    forms.subList(2, forms.size()).forEach(form -> keys.add(form, number, KeyKind.ALIAS));
  }

  /** Pinyin and initials of names and aliases. */
  static Keys spoken(List<Entry> entries, Areas areas, PinyinDictionary pinyin) {
    KeyTable.Builder keys = new KeyTable.Builder();
    for (int i = 0; i < entries.size(); i++) {
      addSpoken(SearchText.of(entries.get(i).name()), i, pinyin, keys);
      for (String alias : entries.get(i).aliases()) {
        addSpoken(SearchText.of(alias), i, pinyin, keys);
      }
    }
    AreaForms forms = new AreaForms();
    for (int area = 0; area < areas.count(); area++) {
      addSpoken(areas.name(area), area, pinyin, forms);
    }
    return new Keys(keys.build(), forms);
  }

  private static void addSpoken(
      String text, int number, PinyinDictionary pinyin, KeyTable.Builder keys) {
    Spelling spelling = Spelling.of(PlaceName.of(text), pinyin);
    if (!spelling.whole().equals(text)) {
      keys.add(spelling.whole(), spelling.baseLength(), number, KeyKind.PINYIN);
      keys.add(spelling.initials(), number, KeyKind.INITIALS);
    }
  }

  private static void addSpoken(
      PlaceName name, int area, PinyinDictionary pinyin, AreaForms forms) {
    for (String form : name.areaForms()) {
      forms.add(Spelling.of(PlaceName.of(form), pinyin).whole(), area);
    }
    String base = Spelling.of(name, pinyin).base();
    ENGLISH_AREAS.forEach(kind -> forms.add(base + kind, area));
  }
}
