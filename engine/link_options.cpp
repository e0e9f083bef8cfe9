#include "engine/link_options.hpp"

#include <memory>

#include "engine/configuration.hpp"
#include "engine/measures.hpp"
#include "engine/option_kinds.hpp"

namespace claimcheck::engine {
namespace {

void add_sources_of_answers(CLI::App& command, CheckOptions& check) {
  constexpr const char* kGroup = "Links";
  constexpr const char* kRecording = "FILE.warc.gz";
  CLI::Option* offline = command.add_flag("--offline", check.offline, "Ask for no URL at all")->group(kGroup);
  CLI::Option* replay = command.add_option("--replay", check.replay, "Answer from this recording, without a network")
                            ->type_name(kRecording)
                            ->group(kGroup);
  CLI::Option* record = command.add_option("--record", check.network.record, "Record every exchange")
                            ->type_name(kRecording)
                            ->group(kGroup);
  offline->excludes(replay)->excludes(record);
  replay->excludes(record);
}

// What the command line says beside the options that are stored as they are read.
struct Choices {
  std::vector<std::string> include, exclude, archive_endpoints;
  bool no_archive = false;
  std::optional<std::string> config;
};

void add_choices(CLI::App& command, Choices& choices) {
  constexpr const char* kGroup = "Links";
  const auto list = [&](const char* name, std::vector<std::string>& target, const char* type, const char* help) {
    return add_list(command, name, target, help)->type_name(type)->group(kGroup);
  };
  list("--include", choices.include, "REGEX", "Ask only for URLs that match this regular expression (RE2)");
  list("--exclude", choices.exclude, "REGEX", "Ask for no URL that matches this one");
  CLI::Option* endpoint =
      list("--archive-endpoint", choices.archive_endpoints, "URL",
           "Look here for copies of dead pages: …/wayback/available, …/cdx or a TimeGate [archive.org's]");
  command.add_flag("--no-archive", choices.no_archive, "Look for no copies")->excludes(endpoint)->group(kGroup);
  command.add_option("--config", choices.config, "Settings of single hosts and more, see docs/configuration.md")
      ->type_name("FILE")
      ->group(kGroup);
}

void add_transfers(CLI::App& command, fetch::Options& network) {
  constexpr const char* kGroup = "Network";
  const auto seconds = [&](const char* name, std::chrono::milliseconds& target, const char* help) {
    add_value(command, name, target, parse_seconds, "a number of seconds", help)->type_name("SECONDS")->group(kGroup);
  };
  const auto count = [&](const char* name, unsigned& target, const char* help) {
    add_value(command, name, target, parse_count, "a whole number", help)->type_name("N")->group(kGroup);
  };
  const auto text = [&](const char* name, auto& target, const char* type, const char* help) {
    command.add_option(name, target, help)->type_name(type)->group(kGroup);
  };
  const auto list = [&](const char* name, std::vector<std::string>& target, const char* type, const char* help) {
    add_list(command, name, target, help)->type_name(type)->group(kGroup);
  };
  seconds("--max-time", network.max_time, "Longest time for one request [30]");
  seconds("--connect-timeout", network.connect_timeout, "Longest time for a connection [10]");
  count("--retry", network.retry, "Tries after a failed first one [3]");
  count("--parallel-max", network.parallel_max, "Transfers at a time, all hosts together [256]");
  count("--max-per-host", network.max_per_host, "Transfers at a time to one host [4]");
  seconds("--delay", network.delay, "Time between two requests to one host [0]");
  add_value(command, "--max-filesize", network.max_filesize, parse_size, "a size", "Bytes that are read of a page [2M]")
      ->type_name("SIZE")
      ->group(kGroup);
  count("--max-redirs", network.max_redirs, "Redirects that are followed [20]");
  text("--user-agent", network.user_agent, "TEXT", "What to call ourselves");
  list("--header", network.headers, "HEADER", "Send this to all hosts, \"Name: value\"");
  text("--proxy", network.proxy, "URL", "Go through this proxy");
  text("--cacert", network.cacert, "FILE", "Trust these authorities instead of the system's");
  text("--dns-server", network.dns_server, "ADDRESS:PORT", "Ask this name server");
  list("--resolve", network.resolve, "ENTRY", "Take this address for a host, HOST:PORT:ADDRESS");
  list("--connect-to", network.connect_to, "ENTRY", "Connect elsewhere, HOST1:PORT1:HOST2:PORT2");
  command.add_flag("--allow-private", network.allow_private, "Connect to private and loopback addresses too")
      ->group(kGroup);
  list("--allow-host", network.allow_hosts, "HOST", "Connect to this host whatever its address is");
}

std::optional<Error> read_config(const std::string& path, CheckOptions& check) {
  auto configuration = read_configuration_file(path, process_environment());
  if (!configuration) return std::move(configuration).error();
  check.network.hosts = std::move(configuration->hosts);
  check.signatures = std::move(configuration->signatures);
  check.robots_for_all = configuration->robots_for_all;
  check.archives = configuration->archives;
  check.archive_endpoints = std::move(configuration->archive_endpoints);
  check.rules.choices = std::move(configuration->rules);
  return std::nullopt;
}

std::optional<Error> apply(const Choices& choices, CheckOptions& check) {
  auto filter = UrlFilter::make(choices.include, choices.exclude);
  if (!filter) return std::move(filter).error();
  check.filter = std::move(*filter);
  if (choices.config) {
    if (auto error = read_config(*choices.config, check)) return error;
  }
  if (!choices.archive_endpoints.empty()) check.archive_endpoints = choices.archive_endpoints;
  if (!choices.archive_endpoints.empty() || choices.no_archive) check.archives = !choices.no_archive;
  return std::nullopt;
}

}  // namespace

std::function<std::optional<Error>()> add_link_options(CLI::App& command, CheckOptions& check) {
  const auto choices = std::make_shared<Choices>();
  add_sources_of_answers(command, check);
  add_transfers(command, check.network);
  add_choices(command, *choices);
  return [choices, &check] { return apply(*choices, check); };
}

}  // namespace claimcheck::engine
