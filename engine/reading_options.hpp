#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>

#include "engine/console.hpp"
#include "engine/inputs.hpp"
#include "model/date.hpp"
#include "model/document.hpp"

namespace claimcheck::engine {

// What reading an article needs to know, wherever a command keeps it.
struct Reading {
  InputNames& inputs;
  std::optional<Format>& format;
  std::uint64_t& max_size;
  std::optional<Date>& published;
};

// PATH and the options of how it is read.
void add_reading(CLI::App& command, const Reading& reading);
void add_max_size(CLI::App& command, std::uint64_t& max_size);

// -q, -v and --color.
void add_loudness(CLI::App& command, Loudness& loudness);

}  // namespace claimcheck::engine
