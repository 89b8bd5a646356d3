package org.glujava.processor.flow;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;

/** Finds out whether a switch statement may match none of its cases. */
final class SwitchCases {
    private SwitchCases() {}

    /**
     * Returns the state of the paths that match no case. For texts and numbers there is always such a path; for enum
     * constants it is not certain, because the cases may be complete.
     */
    static PathStates otherwise(SwitchTree choice, PathStates chosen) {
        if (choice.getCases().stream().anyMatch(SwitchCases::takesAll)) {
            return PathStates.UNREACHABLE;
        }
        return choice.getCases().stream()
                        .flatMap(each -> each.getExpressions().stream())
                        .allMatch(LiteralTree.class::isInstance)
                ? chosen
                : PathStates.UNSURE;
    }

    /**
     * Returns whether a case is the default, or has null as a label: with such labels the compiler requires that all
     * values are covered.
     */
    private static boolean takesAll(CaseTree each) {
        return each.getExpressions().isEmpty() || each.getExpressions().stream().anyMatch(SwitchCases::isNull);
    }

    private static boolean isNull(ExpressionTree label) {
        return label.getKind() == Tree.Kind.NULL_LITERAL;
    }
}
