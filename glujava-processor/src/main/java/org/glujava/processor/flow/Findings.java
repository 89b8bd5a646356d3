package org.glujava.processor.flow;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The faults found in one method and the reply callbacks in it. */
final class Findings {
    /**
     * A place where the method or a callback ends without a decision.
     *
     * @param place the return statement; the method or callback itself for its end
     * @param callback the callback; null for the method
     */
    record Undecided(Tree place, @Nullable LambdaExpressionTree callback) {}

    /** A second decision, and one before it. */
    record Twice(Tree first, Tree second) {}

    private final Set<Undecided> undecided = new LinkedHashSet<>();
    private final List<Twice> twice = new ArrayList<>();
    private final Set<Tree> handed = new LinkedHashSet<>();

    void noteHanded(Tree tree) {
        handed.add(tree);
    }

    void noteUndecided(Tree place, @Nullable LambdaExpressionTree callback) {
        undecided.add(new Undecided(place, callback));
    }

    void noteTwice(Tree first, Tree second) {
        twice.add(new Twice(first, second));
    }

    List<Twice> twice() {
        return twice;
    }

    /**
     * Returns the places without a decision. Leaves out those of callbacks if the frame is handed to an object outside
     * of them, which may decide.
     */
    List<Undecided> undecided() {
        return undecided.stream()
                .filter(end ->
                        end.callback() == null || handed.stream().allMatch(tree -> isInside(end.callback(), tree)))
                .toList();
    }

    private static boolean isInside(Tree outer, Tree inner) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean scan(Tree tree, Void unused) {
                        return tree == inner || Boolean.TRUE.equals(super.scan(tree, null));
                    }

                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }
                }.scan(outer, null));
    }
}
