/*
 * evaluate.exe CUBE {[--ices ICE,ICE…|all] [--changes FILE] PACKAGE[:TRANSFORM]}…
 *
 * Runs the internal consistency evaluators of a cube file on packages, with a transform applied that a package has inside.
 * --ices says which evaluators, for the packages behind it, --changes what is changed in the next one (package.h). Nothing
 * is written to the packages.
 *
 * Output, in UTF-8, one a line, fields separated by tabs:
 *   package  PACKAGE     begins what follows
 *   unread  -  REASON   the package, its transform, or its changes
 *   error or warning  ICE  DESCRIPTION  TABLE.COLUMN KEY,KEY…
 *   ran  ICE             it ran to its end
 *   failed  ICE  REASON  it did not, or asked for what is not there; what it found is not to be trusted
 * Exit code 1: it could not go on; standard error says why, unless an evaluator did not end.
 *
 * The evaluators are libraries of 32-bit Windows, so is this program, and VBScripts. On Windows the cube is merged into a
 * copy of the package, and they run as custom actions of it. Wine gets as far as that, but its database is not good enough
 * for what they ask. So the database is ours, in memory (database.h, sql.h, view.h, value-rules.h); their calls are
 * diverted to it (installer-functions.h, script.h). Records, formatting, conditions, properties, summary information and
 * transforms are Wine's. The evaluators are Microsoft's, as they are.
 */
#include "evaluation.h"
#include "installer-functions.h"
#include "package.h"
#include "script.h"
#include <stdio.h>
#include <algorithm>
#include <fcntl.h>
#include <msidefs.h>
#include <io.h>
#include <set>

namespace
{

/* An evaluator takes less than a second; one that is still busy after this long does not end. */
const DWORD time_limit = 120000;

struct Evaluator
{
    std::wstring name; /* of the action */
    int type;
    std::wstring source, target; /* the stream in Binary, and the function in it */
};

void print(const Fields &fields)
{
    std::wstring line;

    for (const auto &field : fields)
        line += (line.empty() ? L"" : L"\t") + field;
    std::replace_if(line.begin(), line.end(), [](wchar_t letter) { return letter == '\n' || letter == '\r'; }, L' ');
    line += L'\n';
    std::string bytes(WideCharToMultiByte(CP_UTF8, 0, line.data(), line.size(), nullptr, 0, nullptr, nullptr), 0);
    WideCharToMultiByte(CP_UTF8, 0, line.data(), line.size(), bytes.data(), bytes.size(), nullptr, nullptr);
    fwrite(bytes.data(), 1, bytes.size(), stdout);
    fflush(stdout);
}

Fields split(const std::wstring &text, wchar_t separator)
{
    Fields fields(1);

    for (wchar_t letter : text)
        if (letter == separator)
            fields.emplace_back();
        else
            fields.back() += letter;
    return fields;
}

std::vector<Evaluator> read_evaluators(MSIHANDLE cube)
{
    std::vector<Evaluator> evaluators;
    const Handle view = query(cube,
        L"SELECT `CustomAction`.`Action`, `Type`, `Source`, `Target` FROM `_ICESequence`, `CustomAction` "
        L"WHERE `_ICESequence`.`Action` = `CustomAction`.`Action` ORDER BY `Sequence`");

    while (const Handle record = fetch(view))
        evaluators.push_back({field_of(record, 1), MsiRecordGetInteger(record, 2), field_of(record, 3), field_of(record, 4)});
    return evaluators;
}

/* The path of an evaluators' library or script. */
std::wstring extracted(MSIHANDLE cube, const std::wstring &name)
{
    static std::set<std::wstring> present;
    wchar_t folder[MAX_PATH];

    GetTempPathW(ARRAYSIZE(folder), folder);
    const std::wstring path = folder + name;
    if (present.insert(name).second)
        extract_binary(cube, name, path);
    return path;
}

bool run_library(const std::wstring &path, const std::wstring &function)
{
    /* Loaded for each evaluator anew, as Windows Installer does it. */
    const HMODULE library = LoadLibraryW(path.c_str());
    const auto evaluator = reinterpret_cast<UINT(WINAPI *)(MSIHANDLE)>(
        reinterpret_cast<void *>(GetProcAddress(library, std::string(function.begin(), function.end()).c_str())));

    if (!evaluator)
    {
        evaluation->note_problem(L"there is no function of this name in " + path);
        return false;
    }
    /* ICE46 frees the names that it goes on comparing; on Windows it is a matter of luck what it reads. */
    divert_imports(library, function == L"ICE46");
    const UINT result = evaluator(evaluation->session);
    FreeLibrary(library);
    return result == ERROR_SUCCESS;
}

/* The scripts are ASCII. */
std::wstring read_text(const std::wstring &path)
{
    std::wstring text;
    FILE *file = _wfopen(path.c_str(), L"rb");

    for (int byte; file && (byte = fgetc(file)) != EOF;)
        text += static_cast<wchar_t>(byte);
    if (file)
        fclose(file);
    return text;
}

struct Run
{
    const Evaluator &evaluator;
    std::wstring path;
    bool succeeded;
};

DWORD WINAPI run_thread(void *parameter)
{
    auto &run = *static_cast<Run *>(parameter);

    run.succeeded = (run.evaluator.type & 7) == msidbCustomActionTypeVBScript ? run_script(read_text(run.path), run.evaluator.target)
                                                                              : run_library(run.path, run.evaluator.target);
    return 0;
}

LONG WINAPI on_crash(EXCEPTION_POINTERS *exception)
{
    wchar_t code[16];

    swprintf(code, ARRAYSIZE(code), L"0x%08lX", exception->ExceptionRecord->ExceptionCode);
    evaluation->note_problem(std::wstring(L"it crashed: ") + code);
    ExitThread(1);
}

/* What is wrong with the run of an evaluator itself, or "". */
std::wstring run(MSIHANDLE cube, const Evaluator &evaluator)
{
    Run run{evaluator, extracted(cube, evaluator.source), false};

    evaluation->messages.clear();
    evaluation->problem.clear();
    const HANDLE thread = CreateThread(nullptr, 0, run_thread, &run, 0, nullptr);
    if (WaitForSingleObject(thread, time_limit) != WAIT_OBJECT_0)
    {
        /* It still holds what the next one would use. */
        print({L"failed", evaluator.name, L"it does not end"});
        ExitProcess(1);
    }
    CloseHandle(thread);
    close_views();
    evaluation->database.forget_temporary();

    if (!evaluation->problem.empty())
        return evaluation->problem;
    if (!run.succeeded)
        return L"it returned an error";
    for (const auto &message : evaluation->messages)
        if (const Fields fields = split(message, '\t'); fields.size() < 3 || fields[1] == L"0")
            return L"it says: " + message;
    /* Each of Microsoft's begins with telling what it is for. */
    return evaluation->messages.empty() ? L"it says nothing, so it did nothing" : L"";
}

/* ICE, type, description, link to help, table, column, keys: "ICE Message Guidelines". */
void print_finding(const std::wstring &message)
{
    const Fields fields = split(message, '\t');
    const wchar_t *level = fields[1] == L"1" ? L"error" : fields[1] == L"2" ? L"warning" : nullptr;
    std::wstring place;

    if (!level)
        return;
    for (size_t i = 4; i < fields.size(); i++)
        if (!fields[i].empty())
            place += (i == 4 ? L"" : i == 5 ? L"." : i == 6 ? L" " : L",") + fields[i];
    print({level, fields[0], fields[2], place});
}

void evaluate(MSIHANDLE cube, const std::vector<Evaluator> &evaluators, const std::wstring &package, const std::wstring &changes)
{
    /* The second colon: the first one is that of the drive. */
    const size_t colon = package.find(':', 2);
    const std::wstring path = package.substr(0, colon);
    const Handle database = changes.empty() ? open_package(path) : open_changed_package(path, changes);
    if (colon != std::wstring::npos)
        apply_transform(database, path, package.substr(colon + 1));
    Evaluation current{};
    MSIHANDLE session;

    current.package = database;
    read_tables(database, current.database);
    /* The cube's only property is a product code by mistake, which WiX takes away. */
    read_tables(cube, current.database, L"Property");
    read_streams(database, current.database);
    current.database.describe_tables();
    if (UINT error = MsiOpenPackageExW((L"#" + std::to_wstring(database)).c_str(), MSIOPENPACKAGEFLAGS_IGNOREMACHINESTATE, &session))
        throw PackageError(package + L" can't be opened as an installation", error);
    const Handle opened(session);
    current.session = session;
    current.rules = std::make_unique<ValueRules>(current.database,
        [session](const std::wstring &text) { return MsiEvaluateConditionW(session, text.c_str()) != MSICONDITION_ERROR; });

    evaluation = &current;
    for (const auto &evaluator : evaluators)
    {
        const std::wstring problem = run(cube, evaluator);
        for (const auto &message : current.messages)
            print_finding(message);
        if (problem.empty())
            print({L"ran", evaluator.name});
        else
            print({L"failed", evaluator.name, problem});
    }
}

std::vector<Evaluator> wanted(const std::vector<Evaluator> &evaluators, const std::wstring &names)
{
    std::vector<Evaluator> result;

    if (names == L"all")
        return evaluators;
    for (const auto &name : split(names, ','))
    {
        const auto found = std::find_if(evaluators.begin(), evaluators.end(), [&](const Evaluator &evaluator) { return evaluator.name == name; });
        if (found == evaluators.end())
            throw PackageError(L"there is no evaluator " + name + L" in the cube");
        result.push_back(*found);
    }
    return result;
}

}

int wmain(int count, wchar_t **arguments)
{
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    SetUnhandledExceptionFilter(on_crash);
    MsiSetInternalUI(INSTALLUILEVEL_NONE, nullptr);
    _setmode(_fileno(stdout), _O_BINARY);
    try
    {
        const Handle cube = open_package(count > 1 ? arguments[1] : L"");
        const auto evaluators = read_evaluators(cube);
        auto chosen = evaluators;
        std::wstring changes;
        for (int i = 2; i < count; i++)
        {
            const std::wstring argument = arguments[i];
            if (argument == L"--ices" && i + 1 < count)
                chosen = wanted(evaluators, arguments[++i]);
            else if (argument == L"--changes" && i + 1 < count)
                changes = arguments[++i];
            else
            {
                print({L"package", argument});
                try
                {
                    evaluate(cube, chosen, argument, changes);
                }
                catch (const PackageError &error)
                {
                    print({L"unread", L"-", error.message});
                }
                changes.clear();
            }
        }
    }
    catch (const PackageError &error)
    {
        fwprintf(stderr, L"evaluate: %ls\n", error.message.c_str());
        fflush(stderr);
        ExitProcess(1);
    }
    /* Not return: Wine's libraries need not be taken down one by one. */
    ExitProcess(0);
}
