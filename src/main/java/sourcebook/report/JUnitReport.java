package sourcebook.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import sourcebook.text.Harmless;

/**
 * One suite. A file with problems is a test; it fails by what fails the run, and all else is its output. Without any
 * problem there is one test, that of the briefing, because some servers take an empty suite for a broken one.
 */
final class JUnitReport {
    private JUnitReport() {}

    static String of(Report report) {
        Map<String, List<Report.Entry>> files = new LinkedHashMap<>();
        report.entries()
                .forEach(e ->
                        files.computeIfAbsent(e.path(), p -> new ArrayList<>()).add(e));
        if (files.isEmpty()) {
            files.put("briefing", List.of());
        }
        long failures = files.values().stream()
                .filter(f -> f.stream().anyMatch(e -> report.fails(e.problem())))
                .count();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeStartElement("testsuite");
            attribute("name", report.program(), xml);
            attribute("tests", String.valueOf(files.size()), xml);
            attribute("failures", String.valueOf(failures), xml);
            attribute("errors", "0", xml);
            attribute("skipped", "0", xml);
            for (Map.Entry<String, List<Report.Entry>> file : files.entrySet()) {
                test(file.getKey(), file.getValue(), report, xml);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing is written but what the writer knows", e);
        }
        return ascii(text.toString()) + "\n";
    }

    private static void test(String path, List<Report.Entry> entries, Report report, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", "sourcebook", xml);
        attribute("name", path, xml);
        attribute("file", path, xml);
        List<Report.Entry> failing =
                entries.stream().filter(e -> report.fails(e.problem())).toList();
        if (!failing.isEmpty()) {
            xml.writeStartElement("failure");
            attribute("type", failing.get(0).problem().code().id(), xml);
            attribute("message", failing.get(0).problem().message(), xml);
            xml.writeCharacters(lines(failing));
            xml.writeEndElement();
        }
        List<Report.Entry> others =
                entries.stream().filter(e -> !report.fails(e.problem())).toList();
        if (!others.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(lines(others));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String lines(List<Report.Entry> entries) {
        StringBuilder lines = new StringBuilder("\n");
        for (Report.Entry entry : entries) {
            Place place = Place.of(entry.problem().span());
            lines.append(entry.path())
                    .append(place == null ? "" : ":" + place.line() + ":" + place.column())
                    .append(": ")
                    .append(entry.problem().severity())
                    .append(' ')
                    .append(entry.problem().code().id())
                    .append(": ");
            lines.append(Harmless.line(Report.words(entry.problem()).replace("\n", "; ")))
                    .append('\n');
        }
        return lines.toString();
    }

    private static void attribute(String name, String value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute(name, Harmless.line(value));
    }

    /** Returns XML without the number sign, behind which some CI hosts look for commands, and all else in ASCII. */
    private static String ascii(String xml) {
        StringBuilder ascii = new StringBuilder();
        xml.codePoints().forEach(c -> {
            boolean isForbidden =
                    c == 0xFFFE || c == 0xFFFF || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            if (isForbidden) {
                ascii.append("&#65533;");
            } else if (c == '#' || c > 0x7E) {
                ascii.append("&#").append(c).append(';');
            } else {
                ascii.appendCodePoint(c);
            }
        });
        return ascii.toString();
    }
}
