#include "engine/link_options.hpp"

#include <memory>

#include "engine/measures.hpp"
#include "engine/option_kinds.hpp"
#include "model/url.hpp"

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

// An option that tells at once, at the place of the value, what is wrong with it; `find_fault` gives "" where nothing
// is.
void add_test(CLI::Option* option, std::string (*find_fault)(std::string&)) {
  option->check(CLI::Validator(find_fault, ""));
}

std::string fault_of_pattern(std::string& text) {
  const auto fault = UrlFilter::fault(text);
  return fault ? *fault : std::string();
}

std::string fault_of_url(std::string& text) {
  const auto url = Url::parse(text);
  return url && url->is_http() ? std::string() : "not an http(s) URL: " + text;
}

// What is read beside the options that are stored as they are given.
struct Choices {
  std::vector<std::string> include, exclude;
  CLI::Option* endpoints = nullptr;
  CLI::Option* archives = nullptr;
  bool looks_for_archives = true;
};

void add_choices(CLI::App& command, CheckOptions& check, Choices& choices) {
  constexpr const char* kGroup = "Links";
  const auto list = [&](const char* name, std::vector<std::string>& target, const char* type, const char* help) {
    return add_list(command, name, target, help)->type_name(type)->group(kGroup);
  };
  add_test(list("--include", choices.include, "REGEX", "Ask only for URLs that match this regular expression (RE2)"),
           &fault_of_pattern);
  add_test(list("--exclude", choices.exclude, "REGEX", "Ask for no URL that matches this one"), &fault_of_pattern);
  list("--signatures", check.signatures, "FILE", "More signatures of walls, parked domains and the like");
  add_choice<bool>(command, "--robots", check.robots_for_all, {{"probes", false}, {"all", true}},
                   "Ask robots.txt before our own probes alone, or before every page")
      ->group(kGroup);
  choices.endpoints =
      list("--archive-endpoint,--archive-endpoints", check.archive_endpoints, "URL",
           "Look here for copies of dead pages: …/wayback/available, …/cdx or a TimeGate [archive.org's]");
  add_test(choices.endpoints, &fault_of_url);
  choices.archives =
      command.add_flag("--archives,!--no-archive", choices.looks_for_archives, "Look for copies, or for none")
          ->excludes(choices.endpoints)
          ->default_str("true")
          ->group(kGroup);
}

void add_transfers(CLI::App& command, fetch::Options& network) {
  constexpr const char* kGroup = "Network";
  const auto seconds = [&](const char* name, std::chrono::milliseconds& target, const char* help) {
    add_value(command, name, target, parse_seconds, "a number of seconds", help)
        ->type_name("SECONDS")
        ->default_str(seconds_text(target))
        ->group(kGroup);
  };
  const auto count = [&](const char* name, unsigned& target, const char* help) {
    add_value(command, name, target, parse_count, "a whole number", help)
        ->type_name("N")
        ->default_str(std::to_string(target))
        ->group(kGroup);
  };
  const auto text = [&](const char* name, auto& target, const char* type, const char* help) {
    command.add_option(name, target, help)->type_name(type)->group(kGroup);
  };
  const auto list = [&](const char* name, std::vector<std::string>& target, const char* type, const char* help) {
    add_list(command, name, target, help)->type_name(type)->group(kGroup);
  };
  seconds("--max-time", network.max_time, "Longest time for one request");
  seconds("--connect-timeout", network.connect_timeout, "Longest time for a connection");
  count("--retry", network.retry, "Tries after a failed first one");
  count("--parallel-max", network.parallel_max, "Transfers at a time, all hosts together");
  count("--max-per-host", network.max_per_host, "Transfers at a time to one host");
  seconds("--delay", network.delay, "Time between two requests to one host");
  add_value(command, "--max-filesize", network.max_filesize, parse_size, "a size", "Bytes that are read of a page")
      ->type_name("SIZE")
      ->default_str(size_text(network.max_filesize))
      ->group(kGroup);
  count("--max-redirs", network.max_redirs, "Redirects that are followed");
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

std::optional<Error> apply(const Choices& choices, CheckOptions& check) {
  auto filter = UrlFilter::make(choices.include, choices.exclude);
  if (!filter) return std::move(filter).error();
  check.filter = std::move(*filter);
  if (choices.archives->count() > 0) check.archives = choices.looks_for_archives;
  return std::nullopt;
}

}  // namespace

std::function<std::optional<Error>()> add_link_options(CLI::App& command, CheckOptions& check) {
  const auto choices = std::make_shared<Choices>();
  add_sources_of_answers(command, check);
  add_transfers(command, check.network);
  add_choices(command, check, *choices);
  return [choices, &check] { return apply(*choices, check); };
}

}  // namespace claimcheck::engine
