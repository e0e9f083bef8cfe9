#pragma once

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fetch/exchange.hpp"
#include "fetch/warc_record.hpp"
#include "fetch/warc_stream.hpp"
#include "model/result.hpp"

// WARC 1.1 (ISO 28500:2017), the web archives' file format, as `--record` writes and `--replay` reads it. An exchange
// is a request and a response record for each hop, bodies decoded, and behind them a metadata record that says how it
// all ended:
//
//   error: timeout
//   error-text: no byte in 30 s
//   tls: expired                 where it was TLS that failed
//   attempts: 4
//   duration-ms: 121034
//   name-server: ns1.a.test      one for each, of a dns: question
//   hop: <urn:uuid:…>            one for each hop: its response record, or its request record where no answer came
//
// Any reader of WARC can open such a file, and the reader here takes any recording that holds responses.
namespace claimcheck::fetch {

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

// Writes exchanges one by one, each record a gzip member, each exchange flushed whole: a run that is killed leaves a
// file that can be read. Credentials are left out.
class WarcWriter {
 public:
  // Makes the file anew, its first record naming the `software`.
  static Result<std::unique_ptr<WarcWriter>> open(const std::string& path, std::string_view software,
                                                  std::chrono::sys_seconds now);

  // After the first failure (a full disk) nothing more is written.
  void write(const Exchange& exchange);
  const std::optional<Error>& failure() const { return failure_; }

 private:
  WarcWriter(std::string path, File file) : path_(std::move(path)), file_(std::move(file)) {}
  void put(const std::string& bytes);
  std::string next_id(std::string_view about);

  std::string path_;
  File file_;
  std::uint64_t records_ = 0;
  std::string info_id_;
  std::optional<Error> failure_;
};

// Finds exchanges by URL. Keeps the places of records, no bodies: these are read when asked for. Not thread-safe.
class WarcReader {
 public:
  // An Error where the file cannot be read or is no WARC file. A file that breaks off or is damaged further on is read
  // up to the last whole record.
  static Result<std::unique_ptr<WarcReader>> open(const std::string& path);
  static Result<std::unique_ptr<WarcReader>> read(File file, std::string path);

  // What happened when `url` (its fragment aside) was fetched. Asked again, the next recording of that URL, or else the
  // last one once more. nullopt: not in the file.
  std::optional<Exchange> find(const std::string& url);

  // Why the file ended early, one sentence.
  const std::optional<std::string>& damage() const { return damage_; }

 private:
  struct Places {
    std::vector<WarcPlace> all;
    std::size_t next = 0;

    WarcPlace take() { return all[next + 1 < all.size() ? next++ : next]; }
  };
  using Index = std::unordered_map<std::uint64_t, Places>;

  WarcReader(File file, std::string path) : path_(std::move(path)), stream_(std::move(file)) {}
  std::optional<Error> make_index();
  void add_to_index(const WarcHead& head, WarcPlace place);
  std::optional<Exchange> from_metadata(const std::string& url, WarcPlace place);
  std::optional<Exchange> from_responses(const std::string& url);
  bool add_hop(Exchange& exchange, WarcPlace place);

  std::string path_;
  WarcStream stream_;
  Index exchanges_, responses_;                            // by the hash of the URL
  std::unordered_map<std::uint64_t, WarcPlace> records_;   // requests and responses, by the hash of their id
  std::unordered_map<std::uint64_t, WarcPlace> requests_;  // by the hash of the id of their response
  std::optional<std::string> damage_;
};

}  // namespace claimcheck::fetch
