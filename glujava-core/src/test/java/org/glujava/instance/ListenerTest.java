package org.glujava.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glujava.Frame;
import org.glujava.Subvolume;
import org.glujava.context.Contexts;
import org.glujava.event.ChildEvent;
import org.glujava.event.ChildUp;
import org.glujava.event.Event;
import org.glujava.fop.FopId;
import org.glujava.record.Layout;
import org.glujava.spi.Callbacks;
import org.glujava.spi.CbkArgs;
import org.glujava.spi.CbkId;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.NotifyBinding;
import org.glujava.spi.SlotReader;
import org.junit.jupiter.api.Test;

/** Which methods get the notices of an instance, and the answers to them. */
class ListenerTest {
    private static final int CHILD_UP = 5;
    private static final int PARENT_UP = 1;

    private final List<String> calls = new ArrayList<>();
    private final FakeServices services = new FakeServices();
    private final List<String> log = services.reports;
    private boolean answer = true;

    private Listener listener(Throwable thrown) {
        Callbacks callbacks = new Callbacks(
                List.of(
                        new NotifyBinding(ChildUp.class, "up"),
                        new NotifyBinding(ChildEvent.class, "child"),
                        new NotifyBinding(Event.class, "any")),
                List.of(CbkId.FORGET, CbkId.FDCLOSE),
                "dump",
                null);
        var volume = new VolumeDescription("v", List.of(new Subvolume(0, "a")), List.of(), Map.of());
        var contexts = new Contexts(null, null);
        var context = new VolumeContext(volume, "t", null, null, null, null, null, null, contexts, null, null, null);
        return new Listener(callbacks, new Recording(thrown), context, services);
    }

    private static byte[] numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.nativeOrder());
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    @Test
    void it_declares_the_notices_that_it_wants() {
        assertThat(listener(null).events()).isEqualTo(-1);
        assertThat(listener(null).cbks()).isEqualTo(1 << Layout.CBK_FORGET | 1 << Layout.CBK_FDCLOSE);
        assertThat(listener(null).sections()).isEqualTo(1);
    }

    @Test
    void all_methods_that_take_an_event_get_it_in_their_order() {
        assertThat(listener(null).receive(Layout.NOTICE_EVENT, numbers(CHILD_UP, 0)))
                .isEqualTo(Layout.ANSWER_DONE);
        assertThat(calls).containsExactly("0", "1", "2");
        calls.clear();
        assertThat(listener(null).receive(Layout.NOTICE_EVENT, numbers(PARENT_UP, -1)))
                .isEqualTo(Layout.ANSWER_DONE);
        assertThat(calls).containsExactly("2");
    }

    @Test
    void one_no_keeps_an_event_from_going_on() {
        answer = false;
        assertThat(listener(null).receive(Layout.NOTICE_EVENT, numbers(CHILD_UP, 0)))
                .isEqualTo(Layout.ANSWER_STOP);
        assertThat(calls).containsExactly("0", "1", "2");
    }

    @Test
    void a_method_that_throws_is_reported_and_the_others_get_the_event() {
        for (Throwable thrown : List.of(new Exception("no"), new StackOverflowError(), new NoClassDefFoundError())) {
            calls.clear();
            log.clear();
            assertThat(listener(thrown).receive(Layout.NOTICE_EVENT, numbers(CHILD_UP, 0)))
                    .isEqualTo(Layout.ANSWER_DONE);
            assertThat(calls).containsExactly("0", "1", "2");
            assertThat(log)
                    .singleElement()
                    .asString()
                    .startsWith("event ChildUp[child=Subvolume[" + "index=0, name=a]], the @Notify method up threw "
                            + thrown)
                    .endsWith("; the event is passed on");
        }
    }

    @Test
    void the_end_of_the_process_goes_to_the_methods_that_take_it() {
        assertThat(listener(null).endMethods()).isEqualTo("any");
        assertThat(listener(null).receive(Layout.NOTICE_PROCESS_END, numbers())).isEqualTo(Layout.ANSWER_DONE);
        assertThat(calls).containsExactly("2");
        answer = false; // it goes nowhere
        assertThat(listener(new Exception("no")).receive(Layout.NOTICE_PROCESS_END, numbers()))
                .isEqualTo(Layout.ANSWER_DONE);
        assertThat(log)
                .singleElement()
                .asString()
                .startsWith("event ProcessEnd[], the @Notify method any threw java.lang.Exception: no")
                .endsWith("; the process ends nevertheless");
    }

    @Test
    void a_cbk_that_throws_is_reported() {
        assertThat(listener(null).receive(Layout.NOTICE_CBK, numbers(Layout.CBK_FORGET, 0, 0, 0, 0)))
                .isEqualTo(Layout.ANSWER_DONE);
        assertThat(calls).containsExactly("FORGET");
        assertThat(log).isEmpty();
        assertThat(listener(new Exception("no")).receive(Layout.NOTICE_CBK, numbers(Layout.CBK_FORGET, 0, 0, 0, 0)))
                .isEqualTo(Layout.ANSWER_DONE);
        assertThat(log).singleElement().asString().startsWith("the @Cbk method forget threw");
    }

    @Test
    void the_end_of_a_translator_that_throws_is_reported() {
        listener(null).close();
        assertThat(calls).containsExactly("close");
        listener(new Exception("no")).close();
        assertThat(log).singleElement().asString().contains("the method close threw java.lang.Exception: no");
    }

    /** Throws in what is called first. */
    private final class Recording implements Dispatcher {
        private Throwable thrown;

        Recording(Throwable thrown) {
            this.thrown = thrown;
        }

        private void called(String what) throws Exception {
            calls.add(what);
            Throwable first = thrown;
            thrown = null;
            if (first instanceof Error error) {
                throw error;
            }
            if (first != null) {
                throw (Exception) first;
            }
        }

        @Override
        public void dispatch(FopId fop, Frame<?> frame, SlotReader args) {}

        @Override
        public boolean notify(int method, Event event) throws Exception {
            called(Integer.toString(method));
            return answer;
        }

        @Override
        public void cbk(CbkId cbk, CbkArgs args) throws Exception {
            called(cbk.name());
        }

        @Override
        public void close() throws Exception {
            called("close");
        }
    }
}
