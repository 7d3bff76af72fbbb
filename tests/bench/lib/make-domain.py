"""make-domain.py DESCRIPTION ADDRESS: makes or changes the domain in /dc as a file of tests/domains says.
Its domain controller has the address.

Runs in the guest of the domain controller; Samba's own command makes the domain, its database layer changes it.
"""
import configparser
import sys

import ldb
import samba.provision
from samba.auth import system_session
from samba.netcmd.main import samba_tool
from samba.param import LoadParm
from samba.samdb import SamDB

PASSWORD = "Passw0rd!"
CONFIGURATION = "/dc/etc/smb.conf"
DATABASE = "/dc/private/sam.ldb"

ALLOWED = {
    "base": None,
    "schema": ("2008_R2", "2012", "2012_R2", "2016", "2019"),
    "level": ("2008_R2", "2012", "2012_R2", "2016"),
    "root key": ("none", "future"),
    "service account": ("yes",),
    "container": ("missing", "moved"),
    "language": ("German",),
    "readable by everyone": ("yes",),
}


def main():
    description = read_description(sys.argv[1])
    if "base" not in description:
        provision(description["schema"], description["level"])
    change(description)


def read_description(path):
    parser = configparser.ConfigParser(delimiters="=", comment_prefixes="#", interpolation=None)
    with open(path, encoding="utf-8") as file:
        parser.read_string("[domain]\n" + file.read())
    description = dict(parser["domain"])
    for name, value in description.items():
        if name not in ALLOWED:
            sys.exit(f"unknown line '{name}': allowed is {', '.join(ALLOWED)}")
        if ALLOWED[name] and value not in ALLOWED[name]:
            sys.exit(f"{name} '{value}': allowed is {', '.join(ALLOWED[name])}")
    if "base" in description and {"schema", "level"} & description.keys():
        sys.exit("a domain with a base has its schema and level")
    return description


def run(*arguments):
    if samba_tool(*arguments):
        sys.exit(f"samba-tool {' '.join(arguments)} failed")


def provision(schema, level):
    # Without the owners of SYSVOL, which nobody reads here: in a user namespace their numbers, from 3000000 on, are missing.
    samba.provision.setsysvolacl = lambda *arguments: None
    run("domain", "provision", "--targetdir=/dc", "--realm=CONTOSO.TEST", "--domain=CONTOSO", "--host-name=dc1",
        "--host-ip=" + sys.argv[2], "--adminpass=" + PASSWORD, "--base-schema=" + schema,
        # The domain's own level stays low: nothing depends on it.
        "--function-level=2008_R2", "--option=ad dc functional level = " + level)
    database = open_database()
    # A domain that was made long ago is as good as a new one.
    database.set_maxPwdAge(0)
    database.newuser("admin", PASSWORD)
    database.add_remove_group_members("Domain Admins", ["admin"])
    database.newuser("enterprise", PASSWORD)
    database.add_remove_group_members("Enterprise Admins", ["enterprise"])
    database.newuser("user", PASSWORD)
    database.newcomputer("SERVER")
    database.setpassword("(sAMAccountName=SERVER$)", PASSWORD)
    # The names under which Kerberos knows the domain controller; the running server would add them after a while.
    computer = database.search(expression="(sAMAccountName=DC1$)", attrs=[])[0].dn
    modify(database, computer, ldb.FLAG_MOD_ADD, "servicePrincipalName",
           ["ldap/dc1.contoso.test", "ldap/dc1.contoso.test/contoso.test", "ldap/dc1"])


def open_database():
    parameters = LoadParm(CONFIGURATION)
    return SamDB(url=DATABASE, session_info=system_session(), lp=parameters)


def change(description):
    database = open_database()
    domain = database.domain_dn()
    configuration = str(database.get_config_basedn())
    if "root key" in description:
        keys = "CN=Master Root Keys,CN=Group Key Distribution Service,CN=Services," + configuration
        for key in database.search(base=keys, scope=ldb.SCOPE_ONELEVEL, attrs=[]):
            database.delete(key.dn)
        if description["root key"] == "future":
            # 2099-01-01 00:00 UTC, a FILETIME.
            database.new_gkdi_root_key(use_start_time=157153824000000000)
    container = "CN=Managed Service Accounts," + domain
    if "service account" in description:
        database.add({
            "dn": "CN=provAgentgMSA," + container,
            "objectClass": "msDS-GroupManagedServiceAccount",
            "sAMAccountName": "provAgentgMSA$",
            "dNSHostName": "server.contoso.test",
            "msDS-ManagedPasswordInterval": "30",
        })
    if description.get("container") == "missing":
        database.delete(container, ["tree_delete:0"])
    if description.get("container") == "moved":
        database.create_ou("OU=Servers," + domain)
        database.rename(container, "CN=Managed Service Accounts,OU=Servers," + domain, ["relax:0"])
    if "language" in description:
        # As a German Windows Server names them.
        for english, german in ("Domain Admins", "Domänen-Admins"), ("Enterprise Admins", "Organisations-Admins"):
            group = database.search(expression=f"(sAMAccountName={english})", attrs=[])[0].dn
            modify(database, group, ldb.FLAG_MOD_REPLACE, "sAMAccountName", [german])
            database.rename(group, f"CN={german},CN=Users,{domain}")
    if "readable by everyone" in description:
        # MS-ADTS 6.1.1.2.4.1.2, fLDAPBlockAnonOps: a 2 in the seventh place lets those read who have not signed in.
        database.set_dsheuristics("0000002")
        for partition in (domain, configuration, str(database.get_schema_basedn())):
            # CR: without it the attributes of KDS root keys, which are confidential, stay hidden.
            run("dsacl", "set", "--configfile=" + CONFIGURATION, "--URL=" + DATABASE, "--objectdn=" + partition,
                "--sddl=(A;CI;GRCR;;;AN)")


def modify(database, dn, flag, name, values):
    message = ldb.Message(dn)
    message[name] = ldb.MessageElement(values, flag, name)
    database.modify(message)


main()
