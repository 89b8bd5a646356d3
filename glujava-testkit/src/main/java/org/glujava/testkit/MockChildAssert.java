package org.glujava.testkit;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.glujava.fop.FopId;

/**
 * Assertions about the fops that were wound to a {@link MockChild}, by AssertJ's own {@code assertThat}.
 *
 * <pre>{@code
 * assertThat(graph.child("a")).wasWound(FopId.LOOKUP, FopId.CREATE).holdsNothing();
 * assertThat(graph.child("b")).wasNotWound();
 * }</pre>
 */
public final class MockChildAssert extends AbstractAssert<MockChildAssert, MockChild> {
    MockChildAssert(MockChild actual) {
        super(actual, MockChildAssert.class);
    }

    /**
     * Asserts that these fops were wound to the child, in this order, and no others.
     *
     * @param fops the fops
     * @return this
     */
    public MockChildAssert wasWound(FopId... fops) {
        isNotNull();
        List<FopId> wound = actual.wound().stream().map(WoundFop::fop).toList();
        if (!wound.equals(List.of(fops))) {
            failWithMessage("Expected %s to be wound %s, but it was wound %s", actual, List.of(fops), actual.wound());
        }
        return this;
    }

    /**
     * Asserts that no fop was wound to the child.
     *
     * @return this
     */
    public MockChildAssert wasNotWound() {
        return wasWound();
    }

    /**
     * Asserts the number of times that a fop was wound to the child. Other fops do not matter.
     *
     * @param times the number of times
     * @param fop the fop
     * @return this
     */
    public MockChildAssert wasWoundTimes(int times, FopId fop) {
        isNotNull();
        long wound = actual.wound().stream().filter(each -> each.fop() == fop).count();
        if (wound != times) {
            failWithMessage(
                    "Expected %s to be wound %s %s times, but it was %s times: %s",
                    actual, fop, times, wound, actual.wound());
        }
        return this;
    }

    /**
     * Asserts that the child holds the replies to these fops, in the order in which they were wound.
     *
     * @param fops the fops
     * @return this
     */
    public MockChildAssert holds(FopId... fops) {
        isNotNull();
        List<FopId> held = actual.held().stream().map(WoundFop::fop).toList();
        if (!held.equals(List.of(fops))) {
            failWithMessage("Expected %s to hold %s, but it holds %s", actual, List.of(fops), actual.held());
        }
        return this;
    }

    /**
     * Asserts that the child has replied to all fops.
     *
     * @return this
     */
    public MockChildAssert holdsNothing() {
        return holds();
    }
}
