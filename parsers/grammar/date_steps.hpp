#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "parsers/grammar/date_parts.hpp"

// The calendar's units, and how dates move by them. Weeks start on Monday.
namespace claimcheck::parsers {

enum class Step : std::uint8_t { day, week, fortnight, month, quarter, year, decade, century };

// "day", "weeks", "fortnight"; nullopt for any other word.
std::optional<Step> find_step(std::string_view word);

DateParts day_parts(std::chrono::sys_days day);
// The Monday of that day's week.
std::chrono::sys_days monday_of(std::chrono::sys_days day);
// 1 for Monday to 7 for Sunday.
unsigned weekday_of(std::chrono::sys_days day);

// The same day of another month, or that month's last.
std::chrono::sys_days add_months(const Date& from, int months);
std::chrono::sys_days add_steps(const Date& from, Step step, int count);

void set_days(DateMatch& match, std::chrono::sys_days first, std::chrono::sys_days last);
// "last week", "this month", "next year": the whole calendar unit so many steps from `published`.
void set_unit(DateMatch& match, Step step, int direction, const Date& published);
// So many steps from `base`. Years and months ago are no more precise than that.
void set_steps(DateMatch& match, Step step, int count, const Date& base);

}  // namespace claimcheck::parsers
