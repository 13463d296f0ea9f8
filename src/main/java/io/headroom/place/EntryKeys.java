package io.headroom.place;

import io.headroom.place.index.IndexedPlace;
import io.headroom.place.index.Key;
import io.headroom.place.index.KeyKind;
import io.headroom.place.text.HouseNumber;
import io.headroom.place.text.PinyinDictionary;
import io.headroom.place.text.PlaceName;
import io.headroom.place.text.SearchText;
import io.headroom.place.text.Seat;
import io.headroom.place.text.Sounds;
import io.headroom.place.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a place can be found by. */
final class EntryKeys {
  private static final Pattern ENGLISH_KIND =
      Pattern.compile("(?<=.)(village|community|subdistrict|township|town|road|street)$");
  private static final int SHORTEST_INITIALS = 2;

  private final PinyinDictionary pinyin;
  private final Areas areas;

  EntryKeys(PinyinDictionary pinyin, Areas areas) {
    this.pinyin = pinyin;
    this.areas = areas;
  }

  IndexedPlace of(Entry entry) {
    boolean plate = entry.level() == MatchLevel.HOUSE_NUMBER;
    List<Key> keys = written(entry);
    if (!plate) {
      keys.addAll(spoken(entry));
    }
    return new IndexedPlace(keys, carriersOf(entry), !plate);
  }

  /** Names, aliases and addresses in characters, English ones in letters. */
  List<Key> written(Entry entry) {
    List<Key> keys = new ArrayList<>();
    String name = SearchText.of(entry.name());
    addName(name, KeyKind.NAME, entry, keys);
    aliasesOf(entry).forEach(alias -> addName(alias, KeyKind.ALIAS, entry, keys));
    localNames(name, entry).forEach(local -> keys.add(new Key(KeyKind.ALIAS, local)));
    if (entry.nameEn() != null) {
      addEnglish(SearchText.of(entry.nameEn()), keys);
    }
    if (entry.address() != null) {
      addAddress(SearchText.of(entry.address()), name, keys);
    }
    return keys;
  }

  /** The other names of a place, without those that are its township's; of a group, also 大寨组. */
  private List<String> aliasesOf(Entry entry) {
    List<String> aliases = new ArrayList<>();
    List<String> townships = formsOfArea(entry);
    for (String written : entry.aliases()) {
      String alias = SearchText.of(written);
      if (!townships.contains(alias)) {
        aliases.add(alias);
        if (entry.level() == MatchLevel.GROUP && !alias.endsWith("组")) {
          aliases.add(alias + "组");
        }
      }
    }
    return aliases;
  }

  private static List<String> formsOfArea(Entry entry) {
    return PlaceName.of(SearchText.of(entry.areaName())).areaForms();
  }

  private static void addName(String text, KeyKind kind, Entry entry, List<Key> keys) {
    if (text.isEmpty()) {
      return;
    }
    keys.add(new Key(kind, text));
    if (!isShortened(entry)) {
      return;
    }
    PlaceName name = PlaceName.of(text);
    if (name.baseLength() < text.length()) {
      keys.add(new Key(KeyKind.SHORT, name.base()));
    }
    List<String> forms = name.areaForms();
    forms.subList(2, forms.size()).forEach(form -> keys.add(new Key(KeyKind.ALIAS, form)));
  }

  /** 石头 is 石头村, but 硒城 is not 硒城街道办事处. */
  private static boolean isShortened(Entry entry) {
    return entry.level().compareTo(MatchLevel.VILLAGE) <= 0;
  }

  private static void addEnglish(String english, List<Key> keys) {
    keys.add(new Key(KeyKind.ENGLISH, english));
    String base = ENGLISH_KIND.matcher(english).replaceFirst("");
    if (base.length() < english.length()) {
      keys.add(new Key(KeyKind.ENGLISH, base));
    }
  }

  /** The address of a village ends with its name; that of a shop in the village does not. */
  private static void addAddress(String address, String name, List<Key> keys) {
    keys.add(new Key(KeyKind.ADDRESS, address.endsWith(name) ? address : address + name));
    if (!address.endsWith(name) && HouseNumber.of(address) != null) {
      keys.add(new Key(KeyKind.WHEREABOUTS, address));
    }
  }

  /** 冯三镇卫生院 is 卫生院 to those who live there, and 开阳县人民医院 is 县人民医院 or 人民医院. */
  private List<String> localNames(String name, Entry entry) {
    if (entry.level() != MatchLevel.POI && entry.level() != MatchLevel.BUILDING) {
      return List.of();
    }
    if (Seat.isGovernment(name)) {
      return Seat.namesOf(name);
    }
    for (String area : areas.lineage(areas.find(entry.areaCode()))) {
      for (String form : PlaceName.of(area).areaForms()) {
        if (form.length() > 1 && name.startsWith(form) && name.length() >= form.length() + 2) {
          String local = name.substring(form.length());
          return area.endsWith("县") ? List.of(local, "县" + local) : List.of(local);
        }
      }
    }
    return List.of();
  }

  /** Pinyin and initials of names and aliases, and their sounds. */
  List<Key> spoken(Entry entry) {
    List<Key> keys = new ArrayList<>();
    PlaceName name = PlaceName.of(SearchText.of(entry.name()));
    addSpoken(name, entry, keys);
    String literal = SearchText.literal(entry.name());
    if (!literal.equals(name.text())) {
      addSpoken(PlaceName.of(literal), entry, keys);
    }
    aliasesOf(entry).forEach(alias -> addSpoken(PlaceName.of(alias), entry, keys));
    List<String> forms = name.areaForms();
    if (isShortened(entry) && forms.size() > 2) {
      addSpoken(PlaceName.of(forms.get(2)), entry, keys);
    }
    return keys;
  }

  /** A name as it is typed in pinyin. */
  String letters(String name) {
    return String.join("", pinyin.syllables(name)).replace('ü', 'v');
  }

  private void addSpoken(PlaceName name, Entry entry, List<Key> keys) {
    Spelling spelling = Spelling.of(name, pinyin);
    if (spelling.whole().equals(name.text())) {
      return;
    }
    keys.add(new Key(KeyKind.PINYIN, spelling.whole()));
    keys.add(new Key(KeyKind.SOUND, Sounds.alike(spelling.whole())));
    if (spelling.initials().length() >= SHORTEST_INITIALS) {
      keys.add(new Key(KeyKind.INITIALS, spelling.initials()));
    }
    if (isShortened(entry) && spelling.baseLength() < spelling.whole().length()) {
      keys.add(new Key(KeyKind.PINYIN_SHORT, spelling.base()));
      keys.add(new Key(KeyKind.SOUND_SHORT, Sounds.alike(spelling.base())));
    }
  }

  /** Where a number on the door of this place counts along; none for most places. */
  private static List<String> carriersOf(Entry entry) {
    HouseNumber plate = plateOf(entry);
    return plate == null ? List.of() : List.of(carrierKey(plate.carrier(), entry.areaCode()));
  }

  /** The number on the door of a place, from its name or its address. */
  static @Nullable HouseNumber plateOf(Entry entry) {
    boolean named = entry.level() == MatchLevel.HOUSE_NUMBER;
    String source = named ? entry.name() : entry.address();
    if (source == null || (!named && source.indexOf('号') < 0)) {
      return null;
    }
    HouseNumber plate = HouseNumber.of(withoutAreas(SearchText.of(source), entry));
    return plate == null || (named && !plate.rest().isEmpty()) ? null : plate;
  }

  /** The address behind the township, which is where streets and villages begin. */
  private static String withoutAreas(String address, Entry entry) {
    String area = SearchText.of(entry.areaName());
    int at = area.isEmpty() ? -1 : address.indexOf(area);
    return at < 0 ? address : address.substring(at + area.length());
  }

  static String carrierKey(String carrier, String areaCode) {
    return carrier + '@' + areaCode;
  }
}
