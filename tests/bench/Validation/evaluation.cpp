#include "evaluation.h"

Evaluation *evaluation;

std::wstring field_of(MSIHANDLE record, UINT index)
{
    DWORD length = 0;
    wchar_t none[1] = L"";

    MsiRecordGetStringW(record, index, none, &length);
    std::wstring text(++length, 0);
    MsiRecordGetStringW(record, index, text.data(), &length);
    text.resize(length);
    return text;
}

Fields fields_of(MSIHANDLE record)
{
    Fields fields;

    for (UINT i = 1; record && i <= MsiRecordGetFieldCount(record); i++)
        fields.push_back(field_of(record, i));
    return fields;
}

MSIHANDLE record_of(const std::vector<Value> &values)
{
    MSIHANDLE record = MsiCreateRecord(values.size());

    for (size_t i = 0; i < values.size(); i++)
    {
        if (const auto *number = std::get_if<int>(&values[i]))
            MsiRecordSetInteger(record, i + 1, *number);
        if (const auto *text = std::get_if<std::wstring>(&values[i]))
            MsiRecordSetStringW(record, i + 1, text->c_str());
    }
    return record;
}

std::unique_ptr<View> open_view(const std::wstring &sql)
{
    try
    {
        return std::make_unique<View>(evaluation->database, sql);
    }
    catch (const SqlError &error)
    {
        const std::string reason = error.what();
        evaluation->note_problem(std::wstring(reason.begin(), reason.end()) + L": " + sql);
        return nullptr;
    }
}

/* "Column Definition Format": s text, l localizable text, i number, v binary, g temporary text, j temporary number; in upper
 * case where it may be NULL. */
static std::wstring definition_of(const Column &column)
{
    const bool is_number = column.type == ColumnType::number;
    wchar_t letter = column.is_temporary ? (is_number ? 'j' : 'g') : column.is_localizable ? 'l' : is_number ? 'i' : 's';

    if (column.type == ColumnType::stream)
        letter = 'v';
    return (column.is_nullable ? static_cast<wchar_t>(letter - 'a' + 'A') : letter) + std::to_wstring(column.width);
}

MSIHANDLE column_information(const View &view, MSICOLINFO what)
{
    std::vector<Value> values;

    for (const auto &[table, index] : view.columns())
    {
        if (table)
            values.push_back(what == MSICOLINFO_NAMES ? table->columns[index].name : definition_of(table->columns[index]));
        else
            values.push_back(what == MSICOLINFO_NAMES ? Value() : L"f0");
    }
    return record_of(values);
}

MSICONDITION is_persistent(const std::wstring &table)
{
    const auto found = evaluation->database.find(table);

    return !found ? MSICONDITION_NONE : found->is_temporary ? MSICONDITION_FALSE : MSICONDITION_TRUE;
}

void take_message(INSTALLMESSAGE type, MSIHANDLE record)
{
    DWORD length = 0;
    wchar_t none[1] = L"";

    if ((type & 0xFF000000) != INSTALLMESSAGE_USER)
        return;
    MsiFormatRecordW(0, record, none, &length);
    std::wstring text(++length, 0);
    MsiFormatRecordW(0, record, text.data(), &length);
    text.resize(length);
    evaluation->messages.push_back(text);
}
