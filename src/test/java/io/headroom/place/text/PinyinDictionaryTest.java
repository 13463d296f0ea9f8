package io.headroom.place.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinDictionaryTest {
  private final PinyinDictionary pinyin = PinyinDictionary.shared();

  @Test
  void charactersAreReadAsTheLibraryReadsThem() {
    // The overrides differ on purpose; they are the only ones.
    String overridden = "长都厦藏地率曾";
    for (char c = '\u4E00'; c <= '\u9FA5'; c++) {
      String ours = pinyin.syllables(String.valueOf(c))[0];
      String theirs = PinyinHelper.toPinyinList(c, PinyinStyleEnum.NORMAL).get(0);
      if (overridden.indexOf(c) < 0) {
        assertThat(ours).as("%s", c).isEqualTo(theirs);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "长安街,chang an jie",
    "长红村,chang hong cun",
    "都匀,du yun",
    "重庆路,chong qing lu",
    "重点村,zhong dian cun",
    "六安,lu an",
    "六块碑,liu kuai bei",
    "大厦,da sha",
    "厦门,xia men",
    "大地坝,da di ba",
    "吕家湾,lü jia wan",
    "五里堡,wu li pu",
    "土地堡,tu di bao",
    "开阳大道12号A座,kai yang da dao 12 hao A zuo"
  })
  void namesAreReadAsPeopleThereSayThem(String name, String expected) {
    assertThat(pinyin.spaced(name)).isEqualTo(expected);
  }

  @Test
  void charactersOutsideTheDictionaryStandForThemselves() {
    assertThat(pinyin.spaced("𠮷田")).isEqualTo("𠮷 tian");
    assertThat(pinyin.spaced("")).isEmpty();
  }
}
