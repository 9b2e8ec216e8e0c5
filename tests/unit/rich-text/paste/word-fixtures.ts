/*
 * Self-written text in the clothes that programs put on it: the same tags, classes, styles and
 * conditional comments, cut to what matters.
 */

const word = (
  body: string,
) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!--
 @font-face {font-family:Calibri;}
 p.MsoNormal {margin:0cm; font-size:11.0pt; color:red;}
 @list l0:level1 {mso-level-number-format:bullet; mso-level-text:\\F0B7;}
--></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:Standaardtabel;}</style><![endif]-->
</head>
<body lang=NL style='tab-interval:35.4pt;word-wrap:break-word'>
<!--StartFragment-->
${body}
<!--EndFragment-->
</body></html>`;

const item = (level: number, marker: string, text: string, list = "l0", position = "Middle") => `
<p class=MsoListParagraphCxSp${position} style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:${list} level${level} lfo${list.slice(1)}1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span
style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${text}<o:p></o:p></p>`;

export const wordText = word(`
<h2 style='mso-list:l7 level2 lfo9'><![if !supportLists]><span style='mso-list:Ignore'>2.1<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><b>Wat wij
zien</b><o:p></o:p></h2>
<p class=MsoNormal><span style='font-family:"Comic Sans MS";color:#C00000'>Het aantal <b style='mso-bidi-font-weight:normal'>verwijzingen</b> naar SO
<i>daalt</i>.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> Zie <a href="https://www.voorbeeld.nl/cijfers?a=1&amp;b=2">de cijfers</a>.</span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><span style='mso-tab-count:1'>            </span>Wat niet veranderde:<del>oud</del></p>
<h3>Per school<o:p></o:p></h3>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="x" type="#_x0000_t75"><v:imagedata src="file:///C:/image001.png"/></v:shape><![endif]--><![if !vml]><img width=604 height=302 src="file:///C:/clip_image002.jpg" v:shapes="x"><![endif]></p>
<p class=MsoNormal>Slot.<a name="_Toc1"></a></p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> Een noot.</p></div></div>`);

export const wordLists = word(
  [
    `<p class=MsoNormal>Voor de lijst:</p>`,
    item(1, "·", "Eerste punt", "l0", "First"),
    item(2, "o", "Punt <b>daaronder</b>"),
    item(3, "§", "Nog dieper"),
    item(2, "o", "Weer een niveau terug"),
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt'>Vervolg van dat punt.<o:p></o:p></p>`,
    item(1, "·", "Tweede punt"),
    item(1, "3.", "Derde", "l1"),
    item(2, "a)", "drie a", "l1"),
    item(2, "b)", "drie b", "l1"),
    item(1, "4.", "Vierde", "l1"),
    item(1, "1.", "Opnieuw begonnen", "l2", "Last"),
    `<p class=MsoNormal>Na de lijst.</p>`,
  ].join("\n"),
);

export const wordTable = word(`
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=201 valign=top style='width:151.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal><b>School<o:p></o:p></b></p></td>
  <td width=201 colspan=2 valign=top style='width:151.0pt'><p class=MsoNormal><b>Leerlingen<o:p></o:p></b></p></td>
 </tr>
 <tr style='mso-yfti-irow:1'>
  <td rowspan=2 valign=top><p class=MsoNormal>De Linde</p></td>
  <td valign=top><p class=MsoNormal>SO</p></td>
  <td valign=top><p class=MsoNormal align=right style='text-align:right'>12</p></td>
 </tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>
  <td valign=top><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>SBO</p></td>
  <td valign=top><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>
 </tr>
</table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>`);

export const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h1 dir="ltr" style="line-height:1.38;"><span style="font-size:20pt;font-weight:400;">Aanpak</span></h1><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-family:Arial;color:#000000;font-weight:400;font-style:normal;white-space:pre-wrap;">Gewoon, </span><span style="font-size:11pt;font-weight:700;">vet</span><span style="font-weight:400;font-style:italic;"> en schuin</span><span><sup><a href="#ftnt1">[1]</a></sup></span></p><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">een</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>een-een</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>twee</span></p></li></ul><br class="Apple-interchange-newline"></b>`;

export const wordOnline = `<div class="OutlineElement Ltr"><p class="Paragraph" role="heading" aria-level="2"><span class="TextRun"><span class="NormalTextRun">Samen</span></span><span class="EOP">&nbsp;</span></p></div><div class="ListContainerWrapper"><ol class="NumberListStyle1" start="1"><li data-leveltext="%1." data-aria-level="1" class="OutlineElement"><p class="Paragraph"><span>een</span><span class="EOP">&nbsp;</span></p></li></ol></div><div class="ListContainerWrapper"><ol start="1"><li data-leveltext="%2." data-aria-level="2"><p><span>een a</span></p></li></ol></div><div class="ListContainerWrapper"><ol start="2"><li data-leveltext="%1." data-aria-level="1"><p><span>twee</span></p></li></ol></div>`;

export const outlook = `<div class="WordSection1"><div><div style="font-family: Calibri;">Beste collega,<br><br>Hierbij de tekst.<br>Op twee regels.</div><div><br></div><div><img src="https://voorbeeld.nl/t.gif" width="1" height="1"><img src="cid:logo.png" alt="logo">&nbsp;</div><table role="presentation"><tbody><tr><td><p>Opgemaakt</p></td><td><p>als kolommen</p></td></tr></tbody></table></div></div>`;

export const webPage = `<article><script>alert(1)</script><h3 onclick="alert(1)">Nieuws <span style="display:none">verborgen</span></h3><p>Lees <a href="javascript:alert(1)">dit</a> en <a href="mailto:info@voorbeeld.nl">mail</a>, <u>of</u> <code>niet</code> &lt;b&gt;.</p><blockquote>Een citaat<p>met twee delen</p></blockquote><table><thead><tr><td>Jaar</td><td>Aantal</td></tr></thead><tbody><tr><th>2024</th><td><h4>Let op</h4>12<table><tr><td>in</td><td>een</td></tr></table></td></tr></tbody></table><pre>regel 1
  regel 2</pre><iframe src="https://voorbeeld.nl"></iframe></article>`;
