#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace claimcheck::engine {

// Lays help out for people: usage first, groups in the order of their options, one blank line between them.
class HelpLayout : public CLI::Formatter {
 public:
  HelpLayout() { column_width(32); }

  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
  std::string make_option_opts(const CLI::Option* option) const override;
  std::string make_option_desc(const CLI::Option* option) const override;

 private:
  std::string option_groups(const CLI::App* app) const;
};

}  // namespace claimcheck::engine
