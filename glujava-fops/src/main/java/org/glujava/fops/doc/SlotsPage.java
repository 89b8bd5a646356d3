package org.glujava.fops.doc;

import java.util.List;
import java.util.stream.Collectors;
import org.glujava.fops.Event;
import org.glujava.fops.EventTable;
import org.glujava.fops.Slots;

/** {@code docs/write/slots.md}: all that GlusterFS calls in an xlator beside fops, with its Java form and the test of it. */
public final class SlotsPage {
    private static final List<String> STRUCTS = List.of("xlator_api", "xlator_cbks", "xlator_dumpops");

    private SlotsPage() {}

    /** The whole page. */
    public static String write() {
        return """
                # What else GlusterFS calls, and what translators call

                Fops are most of what GlusterFS calls in an xlator ([every one of them](fop-modes.md)). This is the rest: each slot
                of `glusterfs/xlator.h` and each event, with what it is in Java and a test that shows it, or the reason why it is
                nothing. What the forms mean is in [Events and cbks](events.md). At the end is what xlators call themselves.

                This page is written from `slots.table` and `events.table`; `mvn verify -Dglujava.update-docs=true` writes it again.

                """
                + STRUCTS.stream().map(SlotsPage::struct).collect(Collectors.joining("\n"))
                + "\n" + events() + "\n" + utilities();
    }

    private static String struct(String name) {
        return "## struct " + name + "\n\n| slot | in Java | shown by |\n|---|---|---|\n" + rows(name);
    }

    private static String utilities() {
        return """
                ## What translators call

                All that five or more of the 52 xlators of GlusterFS 10 use of libglusterfs. More of it, with examples, is in
                [What a translator's context offers](utilities.md).

                | GlusterFS | in Java | shown by |
                |---|---|---|
                """ + rows("libglusterfs");
    }

    private static String rows(String struct) {
        return Slots.all().stream()
                .filter(slot -> slot.struct().equals(struct))
                .map(slot -> row(slot.name().replace(",", ", ").replace("*", "\\*"), slot.form(), slot.proofs()))
                .collect(Collectors.joining());
    }

    private static String events() {
        String rows = EventTable.events().stream()
                .map(event -> row(event.number() + " " + event.name(), form(event), proofs(event)))
                .collect(Collectors.joining());
        return "## Events\n\n| event | in Java | shown by |\n|---|---|---|\n" + rows;
    }

    private static String form(Event event) {
        String type = "`" + event.javaName() + "`";
        String since = event.since() == 0 ? "" : " (since GlusterFS " + event.since() + ")";
        return switch (event.data()) {
            case CHILD -> type + " with its child" + since;
            case NONE -> type + since;
            case OWN -> type + ", GluJava's own";
            case UPCALL ->
                type + ": `CacheInvalidation`, `LeaseRecall`, `InodelkContention`, `EntrylkContention`" + since;
        };
    }

    /** Those that real graphs bring are shown with those; all others go the same way. */
    public static List<String> proofs(Event event) {
        return switch (event.name()) {
            case "parent_up" -> List.of("WatchingTest.a_brick_sees_its_clients_go");
            case "parent_down" -> List.of("ApiTest.a_volume_can_be_used_repeatedly");
            case "child_up", "child_down" ->
                List.of("WatchingTest.a_brick_that_dies_and_comes_back_is_seen_by_its_name");
            case "child_ping" -> List.of("event_test.a_ping_is_passed_on_with_its_latency");
            case "upcall" ->
                List.of(
                        "WatchingTest.a_change_by_another_client_arrives_as_a_typed_invalidation",
                        "upcall_test.a_recalled_lease_crosses",
                        "upcall_test.contended_locks_cross");
            case "process_end" -> List.of("ProcessEndTest.a_client_that_gets_sigterm_has_flushed_to_its_brick");
            default -> List.of("event_test.every_event_of_the_table_crosses_with_its_number");
        };
    }

    private static String row(String name, String form, List<String> proofs) {
        String shown = proofs.stream().map(proof -> "`" + proof + "`").collect(Collectors.joining(", "));
        return "| " + name + " | " + form + " | " + shown + " |\n";
    }
}
