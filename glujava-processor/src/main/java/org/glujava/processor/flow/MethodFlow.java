package org.glujava.processor.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows the frame through the statements of a method or of a reply callback. Each visit method takes the state before
 * a statement and returns the state after it.
 */
final class MethodFlow extends SimpleTreeVisitor<PathStates, PathStates> {
    /** The state of the paths on which a try block throws. */
    private static final class Thrown {
        private PathStates state = PathStates.UNREACHABLE;
    }

    private static final Set<Tree.Kind> LOOPS =
            EnumSet.of(Tree.Kind.WHILE_LOOP, Tree.Kind.DO_WHILE_LOOP, Tree.Kind.FOR_LOOP, Tree.Kind.ENHANCED_FOR_LOOP);

    private final FrameCalls calls;
    private final Findings findings;
    private final @Nullable LambdaExpressionTree callback;
    private final Jumps jumps = new Jumps();
    private final Deque<Thrown> tries = new ArrayDeque<>();

    /** Above 0 while the state at the start of a loop's body is not complete. Nothing is reported then. */
    private int silent;

    /** Above 0 inside a try statement whose finally block uses the frame. */
    private int beforeFinally;

    private MethodFlow(FrameCalls calls, Findings findings, @Nullable LambdaExpressionTree callback) {
        this.calls = calls;
        this.findings = findings;
        this.callback = callback;
    }

    /** Follows a method, and the reply callbacks in it. */
    static Findings of(Tree method, BlockTree body, FrameCalls calls) {
        Findings findings = new Findings();
        MethodFlow flow = new MethodFlow(calls, findings, null);
        flow.end(method, flow.after(body, PathStates.START));
        return findings;
    }

    /** Follows a callback, in which the frame is undecided again. */
    void followCallback(LambdaExpressionTree lambda) {
        if (silent == 0) {
            MethodFlow flow = new MethodFlow(calls, findings, lambda);
            flow.end(lambda, flow.after(lambda.getBody(), PathStates.START));
        }
    }

    void mayThrow(PathStates state) {
        if (!tries.isEmpty()) {
            tries.peek().state = tries.peek().state.or(beyondFinally(state));
        }
    }

    void noteHanded(Tree tree) {
        findings.noteHanded(tree);
    }

    void noteTwice(Tree first, Tree second) {
        if (silent == 0 && first != second) {
            findings.noteTwice(first, second);
        }
    }

    private PathStates beyondFinally(PathStates state) {
        return beforeFinally > 0 && state.isReachable() ? PathStates.UNSURE : state;
    }

    private void end(Tree place, PathStates state) {
        if (silent == 0 && beyondFinally(state).isOpen()) {
            findings.noteUndecided(place, callback);
        }
    }

    private PathStates after(@Nullable Tree tree, PathStates before) {
        if (tree == null || !before.isReachable()) {
            return before;
        }
        return visit(tree, before);
    }

    private PathStates afterAll(List<? extends Tree> trees, PathStates before) {
        PathStates state = before;
        for (Tree tree : trees) {
            state = after(tree, state);
        }
        return state;
    }

    /** Skips a statement that does not use the frame and that control enters and leaves at one place. */
    private PathStates unlessPlain(Tree statement, PathStates before, Supplier<PathStates> follow) {
        if (calls.mentions(statement) || !StraightStatements.is(statement)) {
            return follow.get();
        }
        mayThrow(before);
        return before;
    }

    @Override
    protected PathStates defaultAction(Tree expression, PathStates before) {
        return ExpressionFlow.after(expression, calls, this, before);
    }

    @Override
    public PathStates visitBlock(BlockTree block, PathStates before) {
        return afterAll(block.getStatements(), before);
    }

    @Override
    public PathStates visitSynchronized(SynchronizedTree block, PathStates before) {
        return after(block.getBlock(), after(block.getExpression(), before));
    }

    @Override
    public PathStates visitLabeledStatement(LabeledStatementTree labelled, PathStates before) {
        boolean isLoop = LOOPS.contains(labelled.getStatement().getKind());
        Jumps.Target target = jumps.enterLabelled(labelled.getLabel(), isLoop);
        PathStates end = after(labelled.getStatement(), before);
        jumps.leave();
        return end.or(target.broken());
    }

    @Override
    public PathStates visitIf(IfTree choice, PathStates before) {
        return unlessPlain(choice, before, () -> {
            ExpressionTree condition = choice.getCondition();
            PathStates branch = after(condition, before).branching();
            PathStates yes = StraightStatements.isLiteral(condition, false) ? PathStates.UNREACHABLE : branch;
            PathStates no = StraightStatements.isLiteral(condition, true) ? PathStates.UNREACHABLE : branch;
            return after(choice.getThenStatement(), yes).or(after(choice.getElseStatement(), no));
        });
    }

    @Override
    public PathStates visitReturn(ReturnTree jump, PathStates before) {
        end(jump, after(jump.getExpression(), before));
        return PathStates.UNREACHABLE;
    }

    @Override
    public PathStates visitThrow(ThrowTree jump, PathStates before) {
        mayThrow(after(jump.getExpression(), before));
        return PathStates.UNREACHABLE;
    }

    @Override
    public PathStates visitBreak(BreakTree jump, PathStates before) {
        jumps.breakTo(jump.getLabel(), beyondFinally(before));
        return PathStates.UNREACHABLE;
    }

    @Override
    public PathStates visitContinue(ContinueTree jump, PathStates before) {
        jumps.continueTo(jump.getLabel(), beyondFinally(before));
        return PathStates.UNREACHABLE;
    }

    @Override
    public PathStates visitWhileLoop(WhileLoopTree loop, PathStates before) {
        return unlessPlain(
                loop, before, () -> loop(before, loop.getCondition(), loop.getStatement(), List.of(), false));
    }

    @Override
    public PathStates visitDoWhileLoop(DoWhileLoopTree loop, PathStates before) {
        return unlessPlain(loop, before, () -> loop(before, loop.getCondition(), loop.getStatement(), List.of(), true));
    }

    @Override
    public PathStates visitForLoop(ForLoopTree loop, PathStates before) {
        return unlessPlain(loop, before, () -> {
            PathStates start = afterAll(loop.getInitializer(), before);
            return loop(start, loop.getCondition(), loop.getStatement(), loop.getUpdate(), false);
        });
    }

    @Override
    public PathStates visitEnhancedForLoop(EnhancedForLoopTree loop, PathStates before) {
        return unlessPlain(loop, before, () -> {
            PathStates start = after(loop.getExpression(), before);
            return loop(start, loop.getExpression(), loop.getStatement(), List.of(), false);
        });
    }

    /**
     * Follows a loop. Repeats the body until the state at its start is complete, with the paths that come back to it;
     * reports only then.
     */
    private PathStates loop(
            PathStates before,
            @Nullable ExpressionTree condition,
            Tree body,
            List<? extends Tree> update,
            boolean bodyFirst) {
        PathStates start = before;
        silent++;
        for (PathStates known = null; !start.equals(known); ) {
            known = start;
            start = start.or(round(start, condition, body, update, bodyFirst).repeated);
        }
        silent--;
        return round(start, condition, body, update, bodyFirst).left;
    }

    private record Round(PathStates repeated, PathStates left) {}

    private Round round(
            PathStates start,
            @Nullable ExpressionTree condition,
            Tree body,
            List<? extends Tree> update,
            boolean bodyFirst) {
        Jumps.Target target = jumps.enterLoop();
        PathStates entered = bodyFirst ? start : after(condition, start).branching();
        PathStates end = after(body, entered);
        jumps.leave();
        end = afterAll(update, end.or(target.continued()));
        PathStates tested = bodyFirst ? after(condition, end).branching() : entered;
        PathStates over = StraightStatements.isTrue(condition) ? PathStates.UNREACHABLE : tested;
        return new Round(bodyFirst ? tested : end, over.or(target.broken()));
    }

    @Override
    public PathStates visitSwitch(SwitchTree choice, PathStates before) {
        return unlessPlain(choice, before, () -> {
            PathStates chosen = after(choice.getExpression(), before).branching();
            Jumps.Target target = jumps.enterSwitch();
            PathStates end = PathStates.UNREACHABLE;
            for (CaseTree each : choice.getCases()) {
                if (each.getCaseKind() == CaseTree.CaseKind.RULE) {
                    end = end.or(after(each.getBody(), chosen));
                } else {
                    end = afterAll(each.getStatements(), chosen.or(end));
                }
            }
            jumps.leave();
            return end.or(target.broken()).or(SwitchCases.otherwise(choice, chosen));
        });
    }

    @Override
    public PathStates visitTry(TryTree attempt, PathStates before) {
        BlockTree last = attempt.getFinallyBlock();
        if (last == null || !calls.mentions(last) && StraightStatements.is(last)) {
            return unlessPlain(attempt, before, () -> after(last, withCatches(attempt, before)));
        }
        findings.noteHanded(last);
        beforeFinally++;
        withCatches(attempt, before);
        beforeFinally--;
        return PathStates.UNSURE;
    }

    private PathStates withCatches(TryTree attempt, PathStates before) {
        Thrown thrown = new Thrown();
        tries.push(thrown);
        PathStates end = after(attempt.getBlock(), afterAll(attempt.getResources(), before));
        tries.pop();
        for (CatchTree each : attempt.getCatches()) {
            end = end.or(after(each.getBlock(), thrown.state.caught()));
        }
        mayThrow(thrown.state);
        return end;
    }
}
