package org.glujava.processor.flow;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;

/** Whether a switch statement may choose none of its cases. */
final class SwitchCases {
    private SwitchCases() {}

    /** The ways past all cases. Constants may be all that an enum has; of texts and numbers there are always more. */
    static State otherwise(SwitchTree choice, State chosen) {
        if (choice.getCases().stream().anyMatch(SwitchCases::takesAll)) {
            return State.UNREACHABLE;
        }
        return choice.getCases().stream()
                        .flatMap(each -> each.getExpressions().stream())
                        .allMatch(LiteralTree.class::isInstance)
                ? chosen
                : State.UNSURE;
    }

    /** The default; with patterns or null, which newer Java has, the compiler asks for all values. */
    private static boolean takesAll(CaseTree each) {
        return each.getExpressions().isEmpty() || each.getExpressions().stream().anyMatch(SwitchCases::isNull);
    }

    private static boolean isNull(ExpressionTree label) {
        return label.getKind() == Tree.Kind.NULL_LITERAL;
    }
}
