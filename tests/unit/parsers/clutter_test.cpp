#include "parsers/clutter.hpp"

#include <gtest/gtest.h>

namespace claimcheck::parsers {
namespace {

TEST(Clutter, SiteSpeak) {
  for (const std::string_view text : {
           "We use cookies to improve your visit. By clicking accept you agree to our privacy rules.",
           "Please register or login to post comments on this site.",
           "Subscribe to our newsletter",
       }) {
    EXPECT_TRUE(is_site_speak(text)) << text;
  }
  for (const std::string_view text : {
           "The company must ask its visitors before it sets cookies, the court ruled, and the fine stands.",
           "We found that the treatment worked in nine of ten patients.",
           "If you walk along the river, you will see what remains of the mill.",
           "The site of the old wall was sold in 1999.",
           "",
       }) {
    EXPECT_FALSE(is_site_speak(text)) << text;
  }
}

TEST(Clutter, FrameLines) {
  for (const std::string_view text : {"Skip to main content", "Home | World | Sport | Weather", "Share this article",
                                      "© 2016 The Harbour Times", "Related articles", "Comments Policy"}) {
    EXPECT_TRUE(is_frame_line(text)) << text;
  }
  for (const std::string_view text :
       {"Introduction", "What the Town Lost", "Comments by the minister were not welcome.",
        "The share of oaks | 1950 to 1990", ""}) {
    EXPECT_FALSE(is_frame_line(text)) << text;
  }
}

}  // namespace
}  // namespace claimcheck::parsers
