#include "engine/file_globs.hpp"

#include <gtest/gtest.h>

namespace claimcheck::engine {
namespace {

TEST(FileGlobs, MatchAsGitignoreDoes) {
  struct Row {
    const char* pattern;
    const char* path;
    bool matches;
  };
  for (const Row& row : {
           Row{"*.md", "a.md", true},
           Row{"*.md", "deep/down/a.md", true},
           Row{"*.md", "a.markdown", false},
           Row{"*.md", "a.md/b.txt", true},
           Row{"drafts", "drafts/a.md", true},
           Row{"drafts/", "x/drafts/a.md", true},
           Row{"drafts", "mydrafts/a.md", false},
           Row{"/drafts", "drafts/a.md", true},
           Row{"/drafts", "x/drafts/a.md", false},
           Row{"a/b.md", "a/b.md", true},
           Row{"a/b.md", "x/a/b.md", false},
           Row{"a/*.md", "a/b/c.md", false},
           Row{"a/**", "a/b/c.md", true},
           Row{"a/**", "a", false},
           Row{"a/**/c.md", "a/c.md", true},
           Row{"a/**/c.md", "a/x/y/c.md", true},
           Row{"a/**/c.md", "a/x/y/d.md", false},
           Row{"**/c.md", "c.md", true},
           Row{"**", "a/b", true},
           Row{"**/**/x", "a/b/c", false},
           Row{"a?c.md", "abc.md", true},
           Row{"a?c/d", "a/c/d", false},
           Row{"[ab].md", "b.md", true},
           Row{"[ab].md", "c.md", false},
           Row{"./a.md", "a.md", true},
           Row{"", "a.md", false},
           Row{"/", "a.md", false},
           Row{"*", "", false},
       }) {
    EXPECT_EQ(glob_matches(row.pattern, row.path), row.matches) << row.pattern << " against " << row.path;
  }
}

TEST(FileGlobs, StartFromTheirFolderAndTakeOutAgain) {
  const FileGlobs globs("/site/posts", {"*.md", "!old/", "old/keep.md"});
  EXPECT_TRUE(globs.mean("/site/posts/a.md"));
  EXPECT_TRUE(globs.mean("/site/posts/2015/../b.md"));
  EXPECT_FALSE(globs.mean("/site/posts/old/a.md"));
  EXPECT_TRUE(globs.mean("/site/posts/old/keep.md"));
  EXPECT_FALSE(globs.mean("/site/a.md"));
  EXPECT_FALSE(globs.mean("/site/posts.md"));
}

}  // namespace
}  // namespace claimcheck::engine
