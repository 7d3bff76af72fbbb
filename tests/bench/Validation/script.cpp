#include "script.h"
#include "evaluation.h"
#include <activscp.h>
#include <map>

namespace
{

/* IActiveScriptParse32, whose id the headers only declare. */
const GUID active_script_parse_id = {0xbb1a2ae2, 0xa4f9, 0x11cf, {0x8f, 0x20, 0x00, 0x80, 0x5f, 0x2c, 0xd0, 0x64}};

/* One run is one short process: objects are never freed. */
template <typename Interface> class Permanent : public Interface
{
public:
    HRESULT STDMETHODCALLTYPE QueryInterface(REFIID id, void **object) override
    {
        const bool is_known = IsEqualGUID(id, IID_IUnknown) || IsEqualGUID(id, __uuidof(Interface));

        *object = is_known ? this : nullptr;
        return is_known ? S_OK : E_NOINTERFACE;
    }
    ULONG STDMETHODCALLTYPE AddRef() override { return 2; }
    ULONG STDMETHODCALLTYPE Release() override { return 2; }
};

/* The arguments of a call, the first one first. */
class Arguments
{
public:
    Arguments(const DISPPARAMS &parameters, bool is_assignment) : parameters(parameters), is_assignment(is_assignment) {}

    /* Whether a property is set; the last argument is the value. */
    const bool &sets_property() const { return is_assignment; }

    std::wstring text(UINT index) const
    {
        const Variant value(at(index), VT_BSTR);
        return V_BSTR(&value) ? V_BSTR(&value) : L"";
    }

    int number(UINT index) const
    {
        return V_I4(Variant(at(index), VT_I4).get());
    }

    MSIHANDLE record(UINT index) const;

    UINT count() const { return parameters.cArgs; }

private:
    /* Throws the HRESULT where a value can't be converted. */
    struct Variant : VARIANT
    {
        Variant(VARIANT &value, VARTYPE type)
        {
            VariantInit(this);
            if (HRESULT error = VariantChangeType(this, &value, 0, type); FAILED(error))
                throw error;
        }
        ~Variant() { VariantClear(this); }
        const VARIANT *get() const { return this; }
    };

    VARIANT &at(UINT index) const
    {
        if (index >= parameters.cArgs)
            throw DISP_E_BADPARAMCOUNT;
        return parameters.rgvarg[parameters.cArgs - 1 - index];
    }

    const DISPPARAMS &parameters;
    bool is_assignment;
};

class Object;

/* What a member returns. */
using Result = std::variant<std::monostate, int, std::wstring, Object *>;

/* An automation object with the members that the evaluators use. Wine's own lack Database.TablePersistent and
 * View.ColumnInfo. */
class Object : public Permanent<IDispatch>
{
public:
    using Members = std::map<std::wstring, Result (*)(Object &object, const Arguments &arguments)>;

    Object(const Members &members, std::unique_ptr<View> view, MSIHANDLE record) : view(std::move(view)), record(record), members(members) {}

    HRESULT STDMETHODCALLTYPE GetTypeInfoCount(UINT *count) override
    {
        *count = 0;
        return S_OK;
    }
    HRESULT STDMETHODCALLTYPE GetTypeInfo(UINT, LCID, ITypeInfo **) override { return E_NOTIMPL; }
    HRESULT STDMETHODCALLTYPE GetIDsOfNames(REFIID, LPOLESTR *names, UINT, LCID, DISPID *found) override;
    HRESULT STDMETHODCALLTYPE Invoke(DISPID member, REFIID, LCID, WORD flags, DISPPARAMS *parameters, VARIANT *result, EXCEPINFO *, UINT *) override;

    const std::unique_ptr<View> view;
    const MSIHANDLE record;

private:
    const Members &members;
};

MSIHANDLE Arguments::record(UINT index) const
{
    const Variant value(at(index), VT_DISPATCH);
    const auto *object = static_cast<Object *>(V_DISPATCH(&value));

    return object ? object->record : 0;
}

Result record_object(MSIHANDLE record);
Result view_object(std::unique_ptr<View> view);

const Object::Members record_members{
    {L"fieldcount", [](Object &object, const Arguments &) -> Result { return static_cast<int>(MsiRecordGetFieldCount(object.record)); }},
    {L"stringdata", [](Object &object, const Arguments &arguments) -> Result
    {
        if (!arguments.sets_property())
            return field_of(object.record, arguments.number(0));
        MsiRecordSetStringW(object.record, arguments.number(0), arguments.text(1).c_str());
        return {};
    }},
    {L"integerdata", [](Object &object, const Arguments &arguments) -> Result
    {
        if (!arguments.sets_property())
            return MsiRecordGetInteger(object.record, arguments.number(0));
        MsiRecordSetInteger(object.record, arguments.number(0), arguments.number(1));
        return {};
    }},
};

const Object::Members view_members{
    {L"execute", [](Object &object, const Arguments &arguments) -> Result
    {
        if (!object.view->execute(arguments.count() ? fields_of(arguments.record(0)) : Fields()))
            throw E_FAIL;
        return {};
    }},
    {L"fetch", [](Object &object, const Arguments &) -> Result
    {
        const auto values = object.view->fetch();
        return values ? record_object(record_of(*values)) : static_cast<Object *>(nullptr);
    }},
    {L"columninfo", [](Object &object, const Arguments &arguments) -> Result
    {
        return record_object(column_information(*object.view, static_cast<MSICOLINFO>(arguments.number(0))));
    }},
    {L"close", [](Object &, const Arguments &) -> Result { return {}; }},
};

const Object::Members database_members{
    {L"tablepersistent", [](Object &, const Arguments &arguments) -> Result { return static_cast<int>(is_persistent(arguments.text(0))); }},
    {L"openview", [](Object &, const Arguments &arguments) -> Result
    {
        auto view = open_view(arguments.text(0));
        if (!view)
            throw E_FAIL;
        return view_object(std::move(view));
    }},
};

const Object::Members installer_members{
    {L"createrecord", [](Object &, const Arguments &arguments) -> Result { return record_object(MsiCreateRecord(arguments.number(0))); }},
};

const Object::Members session_members{
    {L"database", [](Object &, const Arguments &) -> Result { return new Object(database_members, nullptr, 0); }},
    {L"installer", [](Object &, const Arguments &) -> Result { return new Object(installer_members, nullptr, 0); }},
    {L"message", [](Object &, const Arguments &arguments) -> Result
    {
        take_message(static_cast<INSTALLMESSAGE>(arguments.number(0)), arguments.record(1));
        return static_cast<int>(IDOK);
    }},
};

Result record_object(MSIHANDLE record)
{
    return new Object(record_members, nullptr, record);
}

Result view_object(std::unique_ptr<View> view)
{
    return new Object(view_members, std::move(view), 0);
}

HRESULT STDMETHODCALLTYPE Object::GetIDsOfNames(REFIID, LPOLESTR *names, UINT, LCID, DISPID *found)
{
    std::wstring name = names[0];

    CharLowerW(name.data());
    const auto member = members.find(name);
    if (member != members.end())
    {
        *found = static_cast<DISPID>(std::distance(members.begin(), member)) + 1;
        return S_OK;
    }
    /* The script engine looks here for each variable that is not declared. */
    if (&members != &session_members)
        evaluation->note_problem(L"an automation object lacks the member " + name);
    return DISP_E_UNKNOWNNAME;
}

HRESULT STDMETHODCALLTYPE Object::Invoke(DISPID member, REFIID, LCID, WORD flags, DISPPARAMS *parameters, VARIANT *result, EXCEPINFO *, UINT *)
{
    if (member < 1 || member > static_cast<DISPID>(members.size()))
        return DISP_E_MEMBERNOTFOUND;
    const auto &[name, function] = *std::next(members.begin(), member - 1);
    try
    {
        const Result returned = function(*this, Arguments(*parameters, flags & DISPATCH_PROPERTYPUT));
        if (!result)
            return S_OK;
        VariantInit(result);
        if (const auto *number = std::get_if<int>(&returned))
        {
            V_VT(result) = VT_I4;
            V_I4(result) = *number;
        }
        else if (const auto *text = std::get_if<std::wstring>(&returned))
        {
            V_VT(result) = VT_BSTR;
            V_BSTR(result) = SysAllocString(text->c_str());
        }
        else if (const auto *object = std::get_if<Object *>(&returned))
        {
            V_VT(result) = VT_DISPATCH;
            V_DISPATCH(result) = *object;
        }
        return S_OK;
    }
    catch (HRESULT error)
    {
        /* The scripts go on at an error, and find nothing. */
        evaluation->note_problem(L"the script's call of " + name + L" failed");
        return error;
    }
}

/* Where the script engine finds Session, and tells errors. */
class Site : public Permanent<IActiveScriptSite>
{
public:
    HRESULT STDMETHODCALLTYPE GetLCID(LCID *) override { return E_NOTIMPL; }
    HRESULT STDMETHODCALLTYPE GetItemInfo(LPCOLESTR name, DWORD what, IUnknown **item, ITypeInfo **type) override
    {
        if (type)
            *type = nullptr;
        if (std::wstring(name) != L"Session" || !(what & SCRIPTINFO_IUNKNOWN))
            return TYPE_E_ELEMENTNOTFOUND;
        *item = new Object(session_members, nullptr, 0);
        return S_OK;
    }
    HRESULT STDMETHODCALLTYPE GetDocVersionString(BSTR *) override { return E_NOTIMPL; }
    HRESULT STDMETHODCALLTYPE OnScriptTerminate(const VARIANT *, const EXCEPINFO *) override { return S_OK; }
    HRESULT STDMETHODCALLTYPE OnStateChange(SCRIPTSTATE) override { return S_OK; }
    HRESULT STDMETHODCALLTYPE OnScriptError(IActiveScriptError *error) override
    {
        EXCEPINFO exception{};
        error->GetExceptionInfo(&exception);
        evaluation->note_problem(std::wstring(L"script error: ") + (exception.bstrDescription ? exception.bstrDescription : L"unknown"));
        return S_OK;
    }
    HRESULT STDMETHODCALLTYPE OnEnterScript() override { return S_OK; }
    HRESULT STDMETHODCALLTYPE OnLeaveScript() override { return S_OK; }
};

HRESULT run(const std::wstring &script, std::wstring function)
{
    static Site site;
    IActiveScript *engine;
    IActiveScriptParse32 *parser;
    IDispatch *dispatch;
    CLSID id;
    DISPID member;
    LPOLESTR name = function.data();
    DISPPARAMS none{};
    VARIANT result;
    HRESULT error = CLSIDFromProgID(L"VBScript", &id);

    if (!error)
        error = CoCreateInstance(id, nullptr, CLSCTX_INPROC_SERVER, IID_IActiveScript, reinterpret_cast<void **>(&engine));
    if (error)
        return error;
    error = engine->QueryInterface(active_script_parse_id, reinterpret_cast<void **>(&parser));
    if (!error)
        error = engine->SetScriptSite(&site);
    if (!error)
        error = parser->InitNew();
    if (!error)
        error = engine->AddNamedItem(L"Session", SCRIPTITEM_ISVISIBLE | SCRIPTITEM_GLOBALMEMBERS);
    if (!error)
        error = parser->ParseScriptText(script.c_str(), nullptr, nullptr, nullptr, 0, 0, 0, nullptr, nullptr);
    if (!error)
        error = engine->SetScriptState(SCRIPTSTATE_CONNECTED);
    if (!error)
        error = engine->GetScriptDispatch(nullptr, &dispatch);
    if (!error)
        error = dispatch->GetIDsOfNames(IID_NULL, &name, 1, LOCALE_USER_DEFAULT, &member);
    VariantInit(&result);
    if (!error)
        error = dispatch->Invoke(member, IID_NULL, LOCALE_USER_DEFAULT, DISPATCH_METHOD, &none, &result, nullptr, nullptr);
    if (!error && VariantChangeType(&result, &result, 0, VT_I4) == S_OK && V_I4(&result) != IDOK)
        error = E_FAIL;
    engine->Close();
    return error;
}

}

bool run_script(const std::wstring &script, const std::wstring &function)
{
    CoInitialize(nullptr);
    const HRESULT error = run(script, function);
    CoUninitialize();
    if (error)
        evaluation->note_problem(L"the script failed");
    return !error;
}
