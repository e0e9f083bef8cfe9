#include "model/document.hpp"

#include <gtest/gtest.h>

namespace claimcheck {
namespace {

// source: "a **bold** &amp; c"   text: "a bold & c"
TEST(Document, MapsTextBackToItsSource) {
  Document document("a.md", Format::markdown, "a **bold** &amp; c");
  document.set_text("a bold & c", {{0, 2, 0, 2}, {2, 6, 4, 8}, {6, 7, 10, 11}, {7, 8, 11, 16}, {8, 10, 16, 18}});
  const auto source = [&](Span span) { return document.to_source(span).in(document.source()); };
  EXPECT_EQ(source({2, 6}), "bold");
  EXPECT_EQ(source({3, 5}), "ol");
  EXPECT_EQ(source({0, 6}), "a **bold");
  EXPECT_EQ(source({7, 8}), "&amp;");
  EXPECT_EQ(source({2, 10}), "bold** &amp; c");
  EXPECT_EQ(document.to_source({10, 10}), (Span{18, 18}));
}

TEST(Document, WithoutOwnTextIsItsSource) {
  const Document document("a.txt", Format::text, "plain");
  EXPECT_EQ(document.text().data(), document.source().data());
  EXPECT_EQ(document.to_source({1, 3}), (Span{1, 3}));
}

}  // namespace
}  // namespace claimcheck
