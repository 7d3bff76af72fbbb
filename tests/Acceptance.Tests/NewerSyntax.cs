using System.Management.Automation.Language;

namespace CloudProvisioningBootstrapper.Acceptance.Tests;

/// <summary>What the PowerShell 4.0 of Windows Server 2012 R2 does not know, and the parser of these tests does.</summary>
internal static class NewerSyntax
{
    public static bool IsIt(Ast node) => node switch
    {
        TernaryExpressionAst or PipelineChainAst or TypeDefinitionAst or UsingStatementAst => true,
        BinaryExpressionAst { Operator: TokenKind.QuestionQuestion } => true,
        InvokeMemberExpressionAst { Member: StringConstantExpressionAst { Value: "new" } } => true,
        MemberExpressionAst { NullConditional: true } => true,
        _ => false,
    };
}
