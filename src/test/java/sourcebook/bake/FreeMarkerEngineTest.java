package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Code;
import sourcebook.sample.SampleProject;

/** What templates can do and see, and what is said when they fail. */
class FreeMarkerEngineTest {
    private static final String METHOD = "method.html";

    @TempDir
    Path folder;

    private SampleProject sample() throws IOException {
        return SampleProject.valid(folder.resolve("project"));
    }

    private Baking bake(String template) throws IOException {
        return Baking.of(sample().write("templates/page.ftl", template));
    }

    // ---- Output ------------------------------------------------------------------------------------------------

    @Test
    void escapesWhateverIsNotMarkup() throws IOException {
        Baking baking = Baking.of(sample().write("content/pages/method.md", """
                        ---
                        title: <b>A & "B"</b>
                        ---
                        Less than <b>, & *more*.
                        """)
                .write("templates/page.ftl", "${page.title} ${body.lead[0].html}"));
        assertThat(baking.text(METHOD))
                .isEqualTo("&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt; <p>Less than &lt;b&gt;, &amp; <em>more</em>.</p>");
    }

    @Test
    void escapesWhateverEndingTheTemplateHas() throws IOException {
        SampleProject sample = sample().write("content/pages/method.md", "---\ntitle: 1 < 2\n---\n")
                .write("templates/page.ftl", "<#include 'part.txt'><#include 'part.ftlx'>")
                .write("templates/part.txt", "${page.title}")
                .write("templates/part.ftlx", "${page.title}");
        assertThat(Baking.of(sample).text(METHOD)).isEqualTo("1 &lt; 21 &lt; 2");
    }

    @Test
    void localeAndTimeZoneAreNotTheMachines() throws IOException {
        assertThat(bake("${.locale} ${.time_zone} ${1234.5} ${'i'?upper_case} ${0?number_to_datetime}")
                        .text(METHOD))
                .isEqualTo("en_US UTC 1,234.5 I 1970-01-01T00:00:00Z");
    }

    @Test
    void aMissingFieldIsNull() throws IOException {
        assertThat(bake("${page.titel!'none'} ${(page.titel.more)!'none'} <#if page.title??>yes</#if>")
                        .text(METHOD))
                .isEqualTo("none none yes");
    }

    // ---- What templates cannot reach ---------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File', '/')}",
                "${'freemarker.template.utility.JythonRuntime'?new()}",
                "${page?api.class}",
                "${site?api.getClass()}",
                "${page.class}",
                "${page.getClass().getName()}",
                "${page.hashCode()}",
                "${page.title()}",
                "${site.navigation.class}",
                "<#include '../jbake.properties'>",
                "<#include '/etc/passwd'>",
                "<#include 'file:///etc/passwd'>",
                "<#import '../../outside.ftl' as outside>",
                "${statics['java.lang.System'].getenv('PATH')}"
            })
    void templatesReachNoJavaAndNoOtherFiles(String template) throws IOException {
        Files.writeString(folder.resolve("outside.ftl"), "outside");
        Baking baking = bake(template);
        assertThat(baking.codes()).isNotEmpty().isSubsetOf(Code.BROKEN_TEMPLATE, Code.MISSING_TEMPLATE);
        assertThat(baking.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db",
                "data",
                "tags",
                "tag",
                "alltags",
                "tagged_posts",
                "tagged_documents",
                "posts",
                "pages",
                "published_posts",
                "published_pages",
                "published_content",
                "all_content",
                "published_date",
                "content",
                "config",
                "version",
                "renderer",
                "env",
                "statics",
                "enums"
            })
    void jBakesNamesMeanNothing(String name) throws IOException {
        assertThat(bake("${" + name + "???string('found', 'undefined')}").text(METHOD))
                .isEqualTo("undefined");
    }

    // ---- Failures ----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`first\n  ${page.titel}\n`                       | 2:5  | SB403",
                "`${page.title}\n\t\t<#if page.title == 1>x</#if>` | 2:8  | SB403",
                "`“한” 😀 ${missing}`                              | 1:9  | SB403",
                "`<#list site.pages as p>\n${p.href?foo}</#list>`  | 2:10 | SB403",
                "`x\n<#if page.title>`                             | 2:16 | SB403",
                "`x <#macro m>${1 / 0}</#macro>\n<@m/>`            | 1:13 | SB403",
                "`\n${asset('css/none.css')}`                      | 2:1  | SB208"
            })
    void aFailureIsShownWhereItIs(String template, String place, String code) throws IOException {
        Baking baking = bake(template);
        assertThat(baking.said()).hasSize(1);
        assertThat(baking.said().get(0)).startsWith("templates/page.ftl:" + place + " " + code);
        assertThat(baking.outcome().diagnostics().get(0).help()).isNotEmpty();
    }

    @Test
    void aFailureInAPartIsShownInThatPartAndOnceForAllPages() throws IOException {
        SampleProject sample = sample();
        for (String type : new String[] {"actor", "topic", "page"}) {
            sample.write("templates/" + type + ".ftl", "<#import 'parts/one.ftl' as one><@one.m/>");
        }
        sample.write("templates/parts/one.ftl", "<#macro m>\n  ${nobody}\n</#macro>");
        assertThat(Baking.of(sample).said())
                .containsExactly("templates/parts/one.ftl:2:5 SB403: 'nobody' has no value");
    }

    @Test
    void allBrokenTemplatesAreReportedInOneRun() throws IOException {
        SampleProject sample = sample().write("templates/actor.ftl", "${a.b}")
                .write("templates/claims.ftl", "<#if>")
                .write("jbake.properties", "template.event.file=lost.ftl\n");
        assertThat(Baking.of(sample).codes())
                .containsExactly(Code.BROKEN_TEMPLATE, Code.BROKEN_TEMPLATE, Code.MISSING_TEMPLATE);
    }

    @Test
    void aMissingTemplateIsAnErrorAlsoWhereJBakeKnowsAnotherEngineForIt() throws IOException {
        SampleProject sample = sample().write("jbake.properties", "template.topic.file=own.ftl\n")
                .write("templates/own.gsp", "<html/>")
                .write("templates/own.thyme", "<html/>")
                .write("templates/own.mustache", "<html/>");
        assertThat(Baking.of(sample).said()).containsExactly("templates/own.ftl SB402: the template does not exist");
    }

    @Test
    void aFailingTemplateLeavesNoHalfPageAndWhatWasPublishedStays() throws IOException {
        SampleProject sample = sample();
        Baking before = Baking.of(sample);
        assertThat(before.outcome().published()).isTrue();
        sample.write("templates/page.ftl", "half a page ${nobody}");
        Baking after = Baking.of(sample);
        assertThat(after.outcome().published()).isFalse();
        assertThat(after.files()).isEqualTo(before.files());
        assertThat(folder).isDirectoryNotContaining("glob:**/.site.[!r]*");
    }
}
