package org.glujava.processor.flow;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Set;

/** Follows the frame through one expression, in the order in which its parts are evaluated. */
final class ExpressionFlow extends TreeScanner<Void, Void> {
    private static final Set<Tree.Kind> SHORT_CUTS = Set.of(Tree.Kind.CONDITIONAL_AND, Tree.Kind.CONDITIONAL_OR);

    private final FrameCalls calls;
    private final MethodFlow flow;
    private PathStates state;

    private ExpressionFlow(FrameCalls calls, MethodFlow flow, PathStates state) {
        this.calls = calls;
        this.flow = flow;
        this.state = state;
    }

    /** Returns the state after an expression. */
    static PathStates after(Tree expression, FrameCalls calls, MethodFlow flow, PathStates before) {
        ExpressionFlow walk = new ExpressionFlow(calls, flow, before);
        walk.scan(expression, null);
        return walk.state;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        switch (calls.kind(call)) {
            case DECISION -> decide(call);
            case QUESTION -> {
                scan(call.getArguments(), null);
                flow.mayThrow(state);
            }
            default -> {
                super.visitMethodInvocation(call, null);
                flow.mayThrow(state);
                if (calls.mayEnd(call)) {
                    state = state.handed();
                }
            }
        }
        return null;
    }

    private void decide(MethodInvocationTree call) {
        for (ExpressionTree argument : call.getArguments()) {
            if (argument instanceof LambdaExpressionTree callback) {
                flow.followCallback(callback);
            } else if (!calls.isFrame(argument) && !isOfFrame(argument)) {
                scan(argument, null);
            }
        }
        if (state.isDecided() && state.decision() != null) {
            flow.noteTwice(state.decision(), call);
        }
        state = state.decided(call);
    }

    /** Returns whether a tree is a method reference to the frame, such as the callback {@code frame::unwind}. */
    private boolean isOfFrame(Tree tree) {
        return tree instanceof MemberReferenceTree reference && calls.isFrame(reference.getQualifierExpression());
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void unused) {
        super.visitNewClass(made, null);
        flow.mayThrow(state);
        return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void unused) {
        if (calls.isFrame(name)) {
            hand(name);
        }
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        return handIfMentioned(lambda);
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
        return handIfMentioned(type);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree choice, Void unused) {
        scan(choice.getCondition(), null);
        part(choice.getTrueExpression());
        part(choice.getFalseExpression());
        return null;
    }

    @Override
    public Void visitBinary(BinaryTree both, Void unused) {
        scan(both.getLeftOperand(), null);
        if (SHORT_CUTS.contains(both.getKind())) {
            part(both.getRightOperand());
        } else {
            scan(both.getRightOperand(), null);
        }
        return null;
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree choice, Void unused) {
        scan(choice.getExpression(), null);
        choice.getCases().forEach(this::part);
        return null;
    }

    /** Follows a part that is evaluated on some paths only. */
    private void part(Tree tree) {
        flow.mayThrow(state);
        if (calls.doesMoreThanAsk(tree)) {
            hand(tree);
        }
    }

    private Void handIfMentioned(Tree tree) {
        if (calls.mentions(tree)) {
            hand(tree);
        }
        return null;
    }

    private void hand(Tree tree) {
        flow.noteHanded(tree);
        state = state.handed();
    }
}
