#include "fetch/liveness/language.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/utf8.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::size_t kHead = 8 << 10;  // bytes that are enough to tell

// Small words that few other languages have.
struct Language {
  std::string_view code, words;
};
constexpr std::array<Language, 13> kLanguages{{{"en", " the and of is to for with that from was are by what how why "},
                                               {"de", " der die das und ist nicht mit von für auf ein eine im den zu "},
                                               {"fr", " le les des et est dans pour une du sur pas que avec aux "},
                                               {"es", " el los las y es en para una del por con que más como "},
                                               {"pt", " o os e é em para uma do da dos das não com mais "},
                                               {"it", " il gli della di e è per una nel che con non sono "},
                                               {"nl", " het een van en is niet voor met op zijn dat de "},
                                               {"pl", " i w na z się nie jest do oraz dla jak przez "},
                                               {"sv", " och att det som är för på med inte ett av "},
                                               {"da", " og at det som er til på med ikke et af den "},
                                               {"tr", " ve bir bu için ile olarak daha çok en "},
                                               {"id", " dan yang di dengan untuk dari ini adalah pada situs "},
                                               {"vi", " và của là các cho không được một có trong "}}};

std::string_view by_script(std::string_view text) {
  std::size_t latin = 0, cyrillic = 0, han = 0, kana = 0, hangul = 0, arabic = 0, hebrew = 0, greek = 0, thai = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_code_point(text, at);
    at += c.size;
    latin += (c.value >= 'a' && c.value <= 'z') || (c.value >= 0xC0 && c.value < 0x250);
    greek += c.value >= 0x370 && c.value < 0x400;
    cyrillic += c.value >= 0x400 && c.value < 0x530;
    hebrew += c.value >= 0x590 && c.value < 0x600;
    arabic += c.value >= 0x600 && c.value < 0x780;
    thai += c.value >= 0xE00 && c.value < 0xE80;
    kana += c.value >= 0x3040 && c.value < 0x3100;
    han += c.value >= 0x3400 && c.value < 0xA000;
    hangul += c.value >= 0xAC00 && c.value < 0xD7B0;
  }
  const std::size_t others = cyrillic + han + kana + hangul + arabic + hebrew + greek + thai;
  if (latin + others < 4 || latin >= 2 * others) return latin > 0 ? "latin" : "";
  if (kana > 0 && kana * 10 > han) return "ja";
  const std::pair<std::size_t, std::string_view> counts[] = {
      {cyrillic, "ru"}, {han, "zh"}, {hangul, "ko"}, {arabic, "ar"}, {hebrew, "he"}, {greek, "el"}, {thai, "th"}};
  return std::ranges::max(counts, {}, [](const auto& each) { return each.first; }).second;
}

}  // namespace

std::string_view language_of(std::string_view folded) {
  folded = folded.substr(0, kHead);
  const std::string_view script = by_script(folded);
  if (script != "latin") return script;
  std::array<std::size_t, kLanguages.size()> counts{};
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" ,.;:!?()\"", at), folded.size());
    if (end > at && end - at < 12) {
      const std::string word = ' ' + std::string(folded.substr(at, end - at)) + ' ';
      for (std::size_t i = 0; i < counts.size(); ++i) {
        counts[i] += kLanguages[i].words.find(word) != std::string_view::npos;
      }
    }
    at = end + 1;
  }
  const auto best = std::ranges::max_element(counts);
  const std::size_t most = *best;
  if (most < 2 || std::ranges::count_if(counts, [&](std::size_t n) { return n * 2 > most; }) > 1) return {};
  return kLanguages[static_cast<std::size_t>(best - counts.begin())].code;
}

}  // namespace claimcheck::fetch
