#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claimcheck::parsers {

// What a command without arguments prints: "…" for ldots, "ß" for ss; nullopt for any other.
std::optional<std::string_view> latex_symbol(std::string_view command);

bool is_latex_accent(std::string_view command);
// A letter under an accent command: ("'", "e") → "é", ("v", "s") → "š". Letters without a character of their own get a
// combining mark.
std::string latex_accented(std::string_view command, std::string_view letter);

// How many arguments of a command are not shown; 0 for commands that show what they are given.
std::uint8_t latex_hidden_arguments(std::string_view command);

// A member of the \cite family of natbib, biblatex, apacite and harvard that shows its keys' works.
bool is_latex_citation(std::string_view command);

enum class LatexEnvironment : std::uint8_t { other, quotation, list, numbered_list, table, math, hidden };
LatexEnvironment latex_environment(std::string_view name);
// Groups that follow \begin{name} and are not shown: "{lll}" of a tabular.
std::uint8_t latex_environment_arguments(std::string_view name);

// Level of \section and its kin, 1 to 6; 0 for any other command.
std::uint8_t latex_heading_level(std::string_view command);

}  // namespace claimcheck::parsers
