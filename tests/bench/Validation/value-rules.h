/* What MsiViewModify(MSIMODIFY_VALIDATE) does on Windows and Wine does not: the rules of the table _Validation. ICE03 asks
 * for it and words what it finds. Written after the documentation: "_Validation Table", "Column Data Types", "ICE03". */
#pragma once
#include "database.h"
#include <functional>
#include <map>
#include <windows.h>
#include <msiquery.h>

class ValueRules
{
public:
    /* is_condition: whether a text is a conditional statement. */
    ValueRules(const Database &database, std::function<bool(const std::wstring &)> is_condition);

    /* MSIDBERROR_NOERROR, or what is wrong with a value. */
    MSIDBERROR check(const Table &table, const Row &row, int column) const;

private:
    struct Rule
    {
        bool is_nullable;
        Value minimum, maximum;
        std::vector<std::wstring> key_tables, set;
        int key_column;
        std::wstring category;
    };

    MSIDBERROR check_rule(const Rule &rule) const;
    MSIDBERROR check_category(const Rule &rule, const Table &table, const Row &row, const std::wstring &text) const;
    bool is_key(const std::wstring &table, int column, const Value &value) const;
    bool is_custom_source(const Table &table, const Row &row, const std::wstring &text) const;

    const Database &database;
    std::function<bool(const std::wstring &)> is_condition;
    std::map<std::pair<std::wstring, std::wstring>, Rule> rules;
};
