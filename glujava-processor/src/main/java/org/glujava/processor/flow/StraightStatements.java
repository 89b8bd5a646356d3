package org.glujava.processor.flow;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Finds statements that control enters and leaves at one place: without jumps and endless loops. */
final class StraightStatements extends TreeScanner<Boolean, Void> {
    private StraightStatements() {}

    static boolean is(Tree statement) {
        return !Boolean.TRUE.equals(new StraightStatements().scan(statement, null));
    }

    /** Returns whether a loop's condition is missing or the literal {@code true}. */
    static boolean isTrue(@Nullable ExpressionTree condition) {
        return condition == null || isLiteral(condition, true);
    }

    static boolean isLiteral(ExpressionTree condition, boolean value) {
        return condition instanceof ParenthesizedTree inner
                ? isLiteral(inner.getExpression(), value)
                : condition instanceof LiteralTree literal
                        && literal.getValue() instanceof Boolean constant
                        && constant == value;
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        return false;
    }

    @Override
    public Boolean visitClass(ClassTree type, Void unused) {
        return false;
    }

    @Override
    public Boolean visitReturn(ReturnTree jump, Void unused) {
        return true;
    }

    @Override
    public Boolean visitThrow(ThrowTree jump, Void unused) {
        return true;
    }

    @Override
    public Boolean visitBreak(BreakTree jump, Void unused) {
        return true;
    }

    @Override
    public Boolean visitContinue(ContinueTree jump, Void unused) {
        return true;
    }

    @Override
    public Boolean visitYield(YieldTree jump, Void unused) {
        return true;
    }

    @Override
    public Boolean visitWhileLoop(WhileLoopTree loop, Void unused) {
        return isTrue(loop.getCondition()) || reduce(false, super.visitWhileLoop(loop, null));
    }

    @Override
    public Boolean visitDoWhileLoop(DoWhileLoopTree loop, Void unused) {
        return isTrue(loop.getCondition()) || reduce(false, super.visitDoWhileLoop(loop, null));
    }

    @Override
    public Boolean visitForLoop(ForLoopTree loop, Void unused) {
        return isTrue(loop.getCondition()) || reduce(false, super.visitForLoop(loop, null));
    }
}
