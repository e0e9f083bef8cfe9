#include <algorithm>
#include <array>

#include "fetch/liveness/fold.hpp"
#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/verdict.hpp"
#include "model/ascii.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::uint32_t kShortHtml = 500;  // words; a longer page is what a reader of the citation wants anyway

// Kinds of files that nobody serves as a page: their ends in URLs, and what their bytes are.
struct FileKind {
  std::string_view end, media_type;
};
constexpr std::array<FileKind, 12> kFiles{{{".pdf", "application/pdf"},
                                           {".doc", "application/x-ole-storage"},
                                           {".docx", "application/zip"},
                                           {".xls", "application/x-ole-storage"},
                                           {".xlsx", "application/zip"},
                                           {".ppt", "application/x-ole-storage"},
                                           {".pptx", "application/zip"},
                                           {".odt", "application/zip"},
                                           {".epub", "application/zip"},
                                           {".zip", "application/zip"},
                                           {".gz", "application/gzip"},
                                           {".ps", "application/postscript"}}};

const FileKind* file_of(const std::optional<Url>& url) {
  if (!url) return nullptr;
  const std::string path = to_lower(url->path());
  const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  if (name.find(':') != std::string_view::npos) return nullptr;  // a wiki's page about the file
  const auto found = std::ranges::find_if(kFiles, [&](const FileKind& kind) { return name.ends_with(kind.end); });
  return found == kFiles.end() ? nullptr : found;
}

// "application/pdf; x=y" → "application/pdf".
std::string declared_type(const PageView& view) {
  const auto said = find_header(view.exchange.last()->response_headers, "Content-Type");
  return said ? to_lower(trim(said->substr(0, said->find(';')))) : std::string();
}

// Types of which servers say anything, or that hold others inside; nothing follows from the difference.
bool is_harmless(std::string_view declared, std::string_view bytes) {
  const auto family = [](std::string_view type) { return type.substr(0, type.find('/')); };
  if (declared.empty() || declared.find('/') == std::string_view::npos || declared == bytes) return true;
  for (const std::string_view any : {"octet-stream", "download", "binary", "unknown", "x-msdownload", "multipart"}) {
    if (declared.find(any) != std::string_view::npos) return true;
  }
  const bool is_text = family(bytes) == "text";
  if (is_text) {
    return family(declared) == "text" || declared.find("xml") != std::string_view::npos ||
           declared.find("json") != std::string_view::npos || declared.find("javascript") != std::string_view::npos;
  }
  if (family(declared) == family(bytes) && family(bytes) != "application") return true;
  const bool is_media = family(declared) == "audio" || family(declared) == "video" || family(declared) == "image";
  if (is_media) return bytes == "video/mp4" || bytes == "application/ogg";
  // Archives under the names of what they hold.
  const bool is_archive = bytes.find("zip") != std::string_view::npos || bytes == "application/x-ole-storage";
  return is_archive && family(declared) == "application" && declared != "application/pdf";
}

std::optional<LinkVerdict> judge_file(const PageView& view) {
  const FileKind* file = file_of(view.asked);
  if (file == nullptr || !view.is_html || view.signs.words >= kShortHtml) return std::nullopt;
  if (view.page.media_type == file->media_type) return std::nullopt;
  return LinkVerdict{LinkState::wrong_type,
                     "A " + std::string(file->end.substr(1)) +
                         " file was cited, and the host answers with a web page of " +
                         std::to_string(view.signs.words) + " words.",
                     "type/page-for-file"};
}

}  // namespace

std::optional<LinkVerdict> judge_empty(const PageView& view) {
  const std::string status = std::to_string(view.exchange.status());
  if (view.exchange.body.empty()) {
    return LinkVerdict{LinkState::empty, "The host answers " + status + " with no bytes at all.", "content/no-bytes"};
  }
  if (view.seen.page == nullptr) return std::nullopt;
  if (view.is_html && view.signs.is_script_shell) {
    return LinkVerdict{LinkState::empty,
                       "Without JavaScript the page shows " + std::to_string(view.signs.words) +
                           " words, so what it says is not known (needs_script).",
                       "content/script-shell"};
  }
  const bool is_text = view.page.media_type.empty() || view.is_html;
  const bool has_words = view.is_html ? view.signs.words > 0 || view.signs.has_media : !view.page.text.empty();
  if (!is_text || has_words) return std::nullopt;
  return LinkVerdict{
      LinkState::empty,
      "The host answers " + status + " with " + std::to_string(view.exchange.body.size()) + " bytes that show no word.",
      "content/no-words"};
}

std::optional<LinkVerdict> judge_type(const PageView& view) {
  if (view.seen.page == nullptr || view.exchange.last() == nullptr) return std::nullopt;
  if (auto verdict = judge_file(view)) return verdict;
  const std::string declared = declared_type(view);
  const std::string& bytes = view.page.media_type;
  if (bytes.empty() || is_harmless(declared, bytes)) return std::nullopt;
  const FileKind* file = file_of(view.asked);
  if (file != nullptr && file->media_type == bytes) return std::nullopt;
  return LinkVerdict{
      LinkState::wrong_type,
      "The host says that it sends " + clean_line(declared.substr(0, 60)) + ", and the bytes are " + bytes + '.',
      "type/magic-bytes"};
}

}  // namespace claimcheck::fetch
