#include "installer-functions.h"
#include "evaluation.h"
#include <map>

namespace
{

/* What Windows Installer would take these handles for does not matter, as long as Wine's are others: those are small. */
enum : MSIHANDLE { database_handle = 0x60000000 };

struct OpenView
{
    std::unique_ptr<View> view;
    std::vector<std::pair<MSIDBERROR, std::wstring>> errors; /* of the last validation, with the columns */
    size_t next_error;
};

std::map<MSIHANDLE, OpenView> views;
MSIHANDLE last_handle = database_handle;

OpenView *find_view(MSIHANDLE handle)
{
    const auto found = views.find(handle);

    return found == views.end() ? nullptr : &found->second;
}

MSIHANDLE WINAPI get_active_database(MSIHANDLE)
{
    return database_handle;
}

UINT WINAPI close_handle(MSIHANDLE handle)
{
    return handle == database_handle || views.erase(handle) ? ERROR_SUCCESS : MsiCloseHandle(handle);
}

UINT WINAPI database_open_view(MSIHANDLE database, const wchar_t *sql, MSIHANDLE *handle)
{
    if (database != database_handle)
        return ERROR_INVALID_HANDLE;
    auto view = open_view(sql);
    if (!view)
        return ERROR_BAD_QUERY_SYNTAX;
    *handle = ++last_handle;
    views[*handle] = {std::move(view), {}, 0};
    return ERROR_SUCCESS;
}

UINT WINAPI view_execute(MSIHANDLE handle, MSIHANDLE parameters)
{
    OpenView *open = find_view(handle);

    if (!open)
        return ERROR_INVALID_HANDLE;
    return open->view->execute(fields_of(parameters)) ? ERROR_SUCCESS : ERROR_FUNCTION_FAILED;
}

UINT WINAPI view_fetch(MSIHANDLE handle, MSIHANDLE *record)
{
    OpenView *open = find_view(handle);

    *record = 0;
    if (!open)
        return ERROR_INVALID_HANDLE;
    const auto values = open->view->fetch();
    if (!values)
        return ERROR_NO_MORE_ITEMS;
    *record = record_of(*values);
    return ERROR_SUCCESS;
}

UINT WINAPI view_close(MSIHANDLE handle)
{
    return find_view(handle) ? ERROR_SUCCESS : ERROR_INVALID_HANDLE;
}

UINT validate_current(OpenView &open)
{
    const auto &columns = open.view->columns();

    if (!open.view->current())
        return ERROR_FUNCTION_FAILED;
    open.errors.clear();
    open.next_error = 0;
    for (size_t i = 0; i < columns.size(); i++)
    {
        const auto [table, column] = columns[i];
        const MSIDBERROR error = table ? evaluation->rules->check(*table, *open.view->current_row(i), column) : MSIDBERROR_NOERROR;
        if (error != MSIDBERROR_NOERROR)
            open.errors.emplace_back(error, table->columns[column].name);
    }
    return open.errors.empty() ? ERROR_SUCCESS : ERROR_INVALID_DATA;
}

UINT WINAPI view_modify(MSIHANDLE handle, MSIMODIFY mode, MSIHANDLE record)
{
    OpenView *open = find_view(handle);
    const auto result = [](bool succeeded) { return succeeded ? ERROR_SUCCESS : ERROR_FUNCTION_FAILED; };

    if (!open)
        return ERROR_INVALID_HANDLE;
    switch (mode)
    {
    case MSIMODIFY_INSERT:
    case MSIMODIFY_INSERT_TEMPORARY:
        return result(open->view->insert(fields_of(record)));
    case MSIMODIFY_UPDATE:
        return result(open->view->update_current(fields_of(record)));
    case MSIMODIFY_DELETE:
        return result(open->view->delete_current());
    case MSIMODIFY_VALIDATE:
        return validate_current(*open);
    default:
        evaluation->note_problem(L"MsiViewModify is not there in mode " + std::to_wstring(mode));
        return ERROR_CALL_NOT_IMPLEMENTED;
    }
}

UINT WINAPI view_get_column_info(MSIHANDLE handle, MSICOLINFO what, MSIHANDLE *record)
{
    OpenView *open = find_view(handle);

    if (!open)
        return ERROR_INVALID_HANDLE;
    *record = column_information(*open->view, what);
    return ERROR_SUCCESS;
}

MSIDBERROR WINAPI view_get_error(MSIHANDLE handle, wchar_t *column, DWORD *length)
{
    OpenView *open = find_view(handle);

    if (!open)
        return MSIDBERROR_INVALIDARG;
    const DWORD capacity = *length;
    if (open->next_error == open->errors.size())
    {
        *length = 0;
        if (column && capacity)
            *column = 0;
        return MSIDBERROR_NOERROR;
    }
    const auto &[error, name] = open->errors[open->next_error];
    *length = name.size();
    if (!column || capacity <= name.size())
        return MSIDBERROR_MOREDATA;
    wcscpy(column, name.c_str());
    open->next_error++;
    return error;
}

UINT WINAPI database_get_primary_keys(MSIHANDLE database, const wchar_t *name, MSIHANDLE *record)
{
    const auto table = database == database_handle ? evaluation->database.find(name) : nullptr;
    std::vector<Value> keys;

    if (!table)
        return ERROR_INVALID_TABLE;
    for (const auto &column : table->columns)
        if (column.is_key)
            keys.push_back(column.name);
    *record = record_of(keys);
    MsiRecordSetStringW(*record, 0, name);
    return ERROR_SUCCESS;
}

MSICONDITION WINAPI database_is_table_persistent(MSIHANDLE database, const wchar_t *name)
{
    return database == database_handle ? is_persistent(name) : MSICONDITION_ERROR;
}

UINT WINAPI get_summary_information(MSIHANDLE database, const wchar_t *path, UINT updates, MSIHANDLE *information)
{
    return MsiGetSummaryInformationW(database == database_handle ? evaluation->package : database, path, updates, information);
}

int WINAPI process_message(MSIHANDLE, INSTALLMESSAGE type, MSIHANDLE record)
{
    take_message(type, record);
    return IDOK;
}

BOOL WINAPI free_nothing(HANDLE, DWORD, void *)
{
    return TRUE;
}

void divert(HMODULE library, const wchar_t *from, const char *name, const void *function)
{
    const void *original = reinterpret_cast<void *>(GetProcAddress(GetModuleHandleW(from), name));
    auto *base = reinterpret_cast<BYTE *>(library);
    const auto *headers = reinterpret_cast<IMAGE_NT_HEADERS *>(base + reinterpret_cast<IMAGE_DOS_HEADER *>(base)->e_lfanew);
    const auto *import = reinterpret_cast<IMAGE_IMPORT_DESCRIPTOR *>(
        base + headers->OptionalHeader.DataDirectory[IMAGE_DIRECTORY_ENTRY_IMPORT].VirtualAddress);

    for (; import->Name; import++)
        for (auto *address = reinterpret_cast<const void **>(base + import->FirstThunk); *address; address++)
            if (*address == original)
            {
                DWORD protection;
                VirtualProtect(address, sizeof *address, PAGE_READWRITE, &protection);
                *address = function;
            }
}

}

void divert_imports(HMODULE library, bool keep_memory)
{
    /* The evaluators import by ordinal; by address they are found all the same. */
#define DIVERT(name, function) divert(library, L"msi.dll", name, reinterpret_cast<const void *>(function))
    DIVERT("MsiCloseHandle", close_handle);
    DIVERT("MsiDatabaseGetPrimaryKeysW", database_get_primary_keys);
    DIVERT("MsiDatabaseIsTablePersistentW", database_is_table_persistent);
    DIVERT("MsiDatabaseOpenViewW", database_open_view);
    DIVERT("MsiGetActiveDatabase", get_active_database);
    DIVERT("MsiGetSummaryInformationW", get_summary_information);
    DIVERT("MsiProcessMessage", process_message);
    DIVERT("MsiViewClose", view_close);
    DIVERT("MsiViewExecute", view_execute);
    DIVERT("MsiViewFetch", view_fetch);
    DIVERT("MsiViewGetColumnInfo", view_get_column_info);
    DIVERT("MsiViewGetErrorW", view_get_error);
    DIVERT("MsiViewModify", view_modify);
#undef DIVERT
    if (keep_memory)
        divert(library, L"kernel32.dll", "HeapFree", reinterpret_cast<const void *>(free_nothing));
}

void close_views()
{
    views.clear();
}
