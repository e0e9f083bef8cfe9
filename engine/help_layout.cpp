#include "engine/help_layout.hpp"

namespace claimcheck::engine {
namespace {

bool is_positional(const CLI::Option* option) {
  return option->get_positional();
}

std::string usage(const CLI::App* app) {
  const bool is_program = app->get_parent() == nullptr;
  std::string words = is_program ? "claimcheck" : app->get_name();
  for (const CLI::App* up = app->get_parent(); up != nullptr; up = up->get_parent()) {
    words.insert(0, (up->get_parent() == nullptr ? "claimcheck" : up->get_name()) + ' ');
  }
  words += app->get_subcommands(nullptr).empty() ? " [OPTION…]" : " COMMAND [OPTION…]";
  for (const CLI::Option* positional : app->get_options(&is_positional)) {
    words += ' ' + positional->get_name(true) + (positional->get_items_expected_max() > 1 ? "…" : "");
  }
  return words;
}

}  // namespace

std::string HelpLayout::make_help(const CLI::App* app, std::string, CLI::AppFormatMode mode) const {
  if (mode == CLI::AppFormatMode::Sub) return make_expanded(app);
  return app->get_description() + "\n\nUsage: " + usage(app) + '\n' + make_subcommands(app, mode) + option_groups(app) +
         '\n' + make_footer(app);
}

std::string HelpLayout::make_option_opts(const CLI::Option* option) const {
  return option->get_type_name().empty() ? "" : ' ' + option->get_type_name();
}

std::string HelpLayout::make_option_desc(const CLI::Option* option) const {
  const std::string& usual = option->get_default_str();
  return option->get_description() + (usual.empty() ? "" : " [" + usual + ']');
}

std::string HelpLayout::option_groups(const CLI::App* app) const {
  std::string own, common;
  for (const std::string& group : app->get_groups()) {
    const auto options = app->get_options(
        [&](const CLI::Option* option) { return option->get_group() == group && !is_positional(option); });
    if (!options.empty()) (group == "Options" ? common : own) += make_group(group, false, options);
  }
  return own + common;
}

}  // namespace claimcheck::engine
