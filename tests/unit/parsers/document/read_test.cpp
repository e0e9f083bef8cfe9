#include "parsers/document/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace claimcheck::parsers {
namespace {

using namespace std::string_literals;
using ::testing::HasSubstr;

TEST(Read, FormatOfPath) {
  EXPECT_EQ(format_of_path("a.txt"), Format::text);
  EXPECT_EQ(format_of_path("dir.d/A.MD"), Format::markdown);
  EXPECT_EQ(format_of_path("a.b.html"), Format::html);
  EXPECT_EQ(format_of_path("a.tex"), Format::latex);
  EXPECT_EQ(format_of_path("README"), std::nullopt);
  EXPECT_EQ(format_of_path("dir.md/README"), std::nullopt);
  EXPECT_EQ(format_of_path("a.unknown"), std::nullopt);
  EXPECT_EQ(format_of_path(""), std::nullopt);
  EXPECT_EQ(format_of_path("."), std::nullopt);
}

Format guessed(std::string text) {
  return (*read_document(std::move(text), {}))->format();
}

TEST(Read, FormatByContent) {
  EXPECT_EQ(guessed(""), Format::text);
  EXPECT_EQ(guessed("Just words."), Format::text);
  EXPECT_EQ(guessed("Just words\n==========\n"), Format::text);
  EXPECT_EQ(guessed("Words.\n\n== Section ==\n"), Format::wikitext);
  EXPECT_EQ(guessed("Words.<ref>Smith</ref>\n"), Format::wikitext);
  EXPECT_EQ(guessed("See [1] (page 3) and #3."), Format::text);
  EXPECT_EQ(guessed("# Title\n\nWords."), Format::markdown);
  EXPECT_EQ(guessed("Words [here](https://example.org/)."), Format::markdown);
  EXPECT_EQ(guessed("Words.[^1]\n\n[^1]: Note."), Format::markdown);
  EXPECT_EQ(guessed("---\ntitle: A\n---\nWords."), Format::markdown);
  EXPECT_EQ(guessed("----\nWords.\n----"), Format::text);
}

TEST(Read, SaysWhatIsNotText) {
  const struct {
    std::string bytes, message;
  } rows[] = {
      {"\x7F"
       "ELF\x02\x01\x01\0\0"s,
       "an ELF program"},
      {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "a PNG image"},
      {"PK\x03\x04\x14\0"s, "a ZIP archive"},
      {"%PDF-1.7\n", "a PDF document"},
      {"\x1F\x8B\x08\0"s, "a gzip archive"},
      {"GIF89a,", "a GIF image"},
      {"Words and a \0 byte"s, "byte 12 is NUL"},
      {"\xFF\xFEW\0o\0"s, "UTF-16"},
      {"\xFE\xFF\0W\0o"s, "UTF-16"},
  };
  for (const auto& row : rows) {
    const auto document = read_document(row.bytes, {.path = "a.txt", .format = std::nullopt});
    ASSERT_FALSE(document.has_value()) << row.message;
    EXPECT_THAT(document.error().text(), HasSubstr(row.message));
    EXPECT_EQ(document.error().path, "a.txt");
  }
}

TEST(Read, SaysWhichFormatsItReads) {
  for (const char* path : {"a.pdf", "a.docx"}) {
    const auto document = read_document("words", {.path = path, .format = std::nullopt});
    ASSERT_FALSE(document.has_value()) << path;
    EXPECT_THAT(document.error().message, HasSubstr("this version reads text, "));
  }
  EXPECT_TRUE(read_document("<html>", {.path = "a.html", .format = Format::text}).has_value());
  EXPECT_TRUE(read_document("words", {.path = "a.wikitext", .format = std::nullopt}).has_value());
  EXPECT_EQ((*read_document("<!DOCTYPE html><p>x", {}))->format(), Format::html);
}

TEST(Read, NamesTheFirstByteThatIsNotUtf8) {
  EXPECT_EQ((*read_document("ab\xFF"
                            "c\xFE",
                            {}))
                ->invalid_utf8_at,
            2u);
  EXPECT_EQ((*read_document("abc é", {}))->invalid_utf8_at, std::nullopt);
}

TEST(Read, KeepsTheByteOrderMarkOutOfTheBlocks) {
  const auto document = read_document("\xEF\xBB\xBFWords here.", {});
  ASSERT_EQ((*document)->blocks.size(), 1u);
  EXPECT_EQ((*document)->blocks[0].span, (Span{3, 14}));
}

}  // namespace
}  // namespace claimcheck::parsers
