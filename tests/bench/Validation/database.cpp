#include "database.h"
#include <algorithm>

Value text_value(std::wstring_view text)
{
    return text.empty() ? Value() : Value(std::wstring(text));
}

std::wstring text_of(const Value &value)
{
    if (const auto *number = std::get_if<int>(&value))
        return std::to_wstring(*number);
    const auto *text = std::get_if<std::wstring>(&value);
    return text ? *text : L"";
}

int Table::find_column(std::wstring_view column) const
{
    auto found = std::find_if(columns.begin(), columns.end(), [&](const Column &other) { return other.name == column; });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

bool Table::has_key_of(const Row &row) const
{
    return std::any_of(rows.begin(), rows.end(), [&](const std::shared_ptr<Row> &other)
    {
        for (size_t i = 0; i < columns.size(); i++)
            if (columns[i].is_key && other->values[i] != row.values[i])
                return false;
        return true;
    });
}

bool Table::insert(Row row)
{
    if (has_key_of(row))
        return false;
    rows.push_back(std::make_shared<Row>(std::move(row)));
    return true;
}

void Table::remove(const std::shared_ptr<Row> &row)
{
    row->is_deleted = true;
    rows.erase(std::remove(rows.begin(), rows.end(), row), rows.end());
}

std::shared_ptr<Table> Database::find(std::wstring_view name) const
{
    auto found = std::find_if(tables.begin(), tables.end(), [&](const auto &table) { return table->name == name; });
    return found == tables.end() ? nullptr : *found;
}

Table &Database::add(Table table)
{
    auto added = std::make_shared<Table>(std::move(table));
    auto present = std::find_if(tables.begin(), tables.end(), [&](const auto &other) { return other->name == added->name; });
    return present == tables.end() ? *tables.emplace_back(added) : *(*present = added);
}

/* The column Type of _Columns: not documented; msi.dll's own databases and Wine's MSITYPE_ constants show these bits. */
static int type_bits(const Column &column)
{
    enum { valid = 0x100, localizable = 0x200, is_short = 0x400, string = 0x800, nullable = 0x1000, key = 0x2000 };
    int bits = valid;

    switch (column.type)
    {
    case ColumnType::stream:
        bits |= string;
        break;
    case ColumnType::text:
        bits |= string | is_short | column.width;
        break;
    case ColumnType::number:
        bits |= (column.width == 2 ? is_short : 0) | column.width;
        break;
    }
    return bits | (column.is_localizable ? localizable : 0) | (column.is_nullable ? nullable : 0) | (column.is_key ? key : 0);
}

void Database::describe_tables()
{
    const auto text = [](const wchar_t *name, bool is_key) { return Column{name, ColumnType::text, 64, false, is_key, false, false}; };
    const auto number = [](const wchar_t *name, bool is_key) { return Column{name, ColumnType::number, 2, false, is_key, false, false}; };
    Table names{L"_Tables", false, {text(L"Name", true)}, {}};
    Table columns{L"_Columns", false, {text(L"Table", true), number(L"Number", true), text(L"Name", false), number(L"Type", false)}, {}};

    for (const auto &table : tables)
    {
        /* Windows Installer makes these two up as well. */
        if (table->name == L"_Streams" || table->name == L"_Storages")
            continue;
        names.insert({{table->name}, false});
        for (size_t i = 0; i < table->columns.size(); i++)
            columns.insert({{table->name, static_cast<int>(i) + 1, table->columns[i].name, type_bits(table->columns[i])}, false});
    }
    add(std::move(names));
    add(std::move(columns));
}

void Database::forget_temporary()
{
    tables.erase(std::remove_if(tables.begin(), tables.end(), [](const auto &table) { return table->is_temporary; }), tables.end());
    for (const auto &table : tables)
    {
        /* "Persistent columns must be defined before temporary columns" ("SQL Syntax"). */
        auto first = std::find_if(table->columns.begin(), table->columns.end(), [](const Column &column) { return column.is_temporary; });
        table->columns.erase(first, table->columns.end());
        for (const auto &row : table->rows)
            row->values.resize(table->columns.size());
    }
}
