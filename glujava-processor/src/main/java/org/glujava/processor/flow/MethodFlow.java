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
final class MethodFlow extends SimpleTreeVisitor<State, State> {
    /** The state of the paths on which a try block throws. */
    private static final class Thrown {
        private State state = State.UNREACHABLE;
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
        flow.end(method, flow.after(body, State.START));
        return findings;
    }

    /** Follows a callback, in which the frame is undecided again. */
    void followCallback(LambdaExpressionTree lambda) {
        if (silent == 0) {
            MethodFlow flow = new MethodFlow(calls, findings, lambda);
            flow.end(lambda, flow.after(lambda.getBody(), State.START));
        }
    }

    void mayThrow(State state) {
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

    private State beyondFinally(State state) {
        return beforeFinally > 0 && state.isReachable() ? State.UNSURE : state;
    }

    private void end(Tree place, State state) {
        if (silent == 0 && beyondFinally(state).isOpen()) {
            findings.noteUndecided(place, callback);
        }
    }

    private State after(@Nullable Tree tree, State before) {
        if (tree == null || !before.isReachable()) {
            return before;
        }
        return visit(tree, before);
    }

    private State afterAll(List<? extends Tree> trees, State before) {
        State state = before;
        for (Tree tree : trees) {
            state = after(tree, state);
        }
        return state;
    }

    /** Skips a statement that does not use the frame and that control enters and leaves at one place. */
    private State unlessPlain(Tree statement, State before, Supplier<State> follow) {
        if (calls.mentions(statement) || !Plain.is(statement)) {
            return follow.get();
        }
        mayThrow(before);
        return before;
    }

    @Override
    protected State defaultAction(Tree expression, State before) {
        return ExpressionFlow.after(expression, calls, this, before);
    }

    @Override
    public State visitBlock(BlockTree block, State before) {
        return afterAll(block.getStatements(), before);
    }

    @Override
    public State visitSynchronized(SynchronizedTree block, State before) {
        return after(block.getBlock(), after(block.getExpression(), before));
    }

    @Override
    public State visitLabeledStatement(LabeledStatementTree labelled, State before) {
        boolean isLoop = LOOPS.contains(labelled.getStatement().getKind());
        Jumps.Target target = jumps.enterLabelled(labelled.getLabel(), isLoop);
        State end = after(labelled.getStatement(), before);
        jumps.leave();
        return end.or(target.broken());
    }

    @Override
    public State visitIf(IfTree choice, State before) {
        return unlessPlain(choice, before, () -> {
            ExpressionTree condition = choice.getCondition();
            State branch = after(condition, before).branching();
            State yes = Plain.isLiteral(condition, false) ? State.UNREACHABLE : branch;
            State no = Plain.isLiteral(condition, true) ? State.UNREACHABLE : branch;
            return after(choice.getThenStatement(), yes).or(after(choice.getElseStatement(), no));
        });
    }

    @Override
    public State visitReturn(ReturnTree jump, State before) {
        end(jump, after(jump.getExpression(), before));
        return State.UNREACHABLE;
    }

    @Override
    public State visitThrow(ThrowTree jump, State before) {
        mayThrow(after(jump.getExpression(), before));
        return State.UNREACHABLE;
    }

    @Override
    public State visitBreak(BreakTree jump, State before) {
        jumps.breakTo(jump.getLabel(), beyondFinally(before));
        return State.UNREACHABLE;
    }

    @Override
    public State visitContinue(ContinueTree jump, State before) {
        jumps.continueTo(jump.getLabel(), beyondFinally(before));
        return State.UNREACHABLE;
    }

    @Override
    public State visitWhileLoop(WhileLoopTree loop, State before) {
        return unlessPlain(
                loop, before, () -> loop(before, loop.getCondition(), loop.getStatement(), List.of(), false));
    }

    @Override
    public State visitDoWhileLoop(DoWhileLoopTree loop, State before) {
        return unlessPlain(loop, before, () -> loop(before, loop.getCondition(), loop.getStatement(), List.of(), true));
    }

    @Override
    public State visitForLoop(ForLoopTree loop, State before) {
        return unlessPlain(loop, before, () -> {
            State start = afterAll(loop.getInitializer(), before);
            return loop(start, loop.getCondition(), loop.getStatement(), loop.getUpdate(), false);
        });
    }

    @Override
    public State visitEnhancedForLoop(EnhancedForLoopTree loop, State before) {
        return unlessPlain(loop, before, () -> {
            State start = after(loop.getExpression(), before);
            return loop(start, loop.getExpression(), loop.getStatement(), List.of(), false);
        });
    }

    /**
     * Follows a loop. Repeats the body until the state at its start is complete, with the paths that come back to it;
     * reports only then.
     */
    private State loop(
            State before,
            @Nullable ExpressionTree condition,
            Tree body,
            List<? extends Tree> update,
            boolean bodyFirst) {
        State start = before;
        silent++;
        for (State known = null; !start.equals(known); ) {
            known = start;
            start = start.or(round(start, condition, body, update, bodyFirst).repeated);
        }
        silent--;
        return round(start, condition, body, update, bodyFirst).left;
    }

    private record Round(State repeated, State left) {}

    private Round round(
            State start,
            @Nullable ExpressionTree condition,
            Tree body,
            List<? extends Tree> update,
            boolean bodyFirst) {
        Jumps.Target target = jumps.enterLoop();
        State entered = bodyFirst ? start : after(condition, start).branching();
        State end = after(body, entered);
        jumps.leave();
        end = afterAll(update, end.or(target.continued()));
        State tested = bodyFirst ? after(condition, end).branching() : entered;
        State over = Plain.isTrue(condition) ? State.UNREACHABLE : tested;
        return new Round(bodyFirst ? tested : end, over.or(target.broken()));
    }

    @Override
    public State visitSwitch(SwitchTree choice, State before) {
        return unlessPlain(choice, before, () -> {
            State chosen = after(choice.getExpression(), before).branching();
            Jumps.Target target = jumps.enterSwitch();
            State end = State.UNREACHABLE;
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
    public State visitTry(TryTree attempt, State before) {
        BlockTree last = attempt.getFinallyBlock();
        if (last == null || !calls.mentions(last) && Plain.is(last)) {
            return unlessPlain(attempt, before, () -> after(last, withCatches(attempt, before)));
        }
        findings.noteHanded(last);
        beforeFinally++;
        withCatches(attempt, before);
        beforeFinally--;
        return State.UNSURE;
    }

    private State withCatches(TryTree attempt, State before) {
        Thrown thrown = new Thrown();
        tries.push(thrown);
        State end = after(attempt.getBlock(), afterAll(attempt.getResources(), before));
        tries.pop();
        for (CatchTree each : attempt.getCatches()) {
            end = end.or(after(each.getBlock(), thrown.state.caught()));
        }
        mayThrow(thrown.state);
        return end;
    }
}
