// Which column of a table means what, in the languages in which Strava and Garmin write them. No DOM.

import { split, unitOf } from "./numbers.js"
import { readWhen } from "./when.js"

/** Words without accents or case: "Aktivitätsdatum" -> "aktivitatsdatum". */
export const plain = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").replaceAll("ø", "o").replaceAll("ł", "l").replaceAll("ı", "i")

const DATE = /date|datum|fecha|\bdata\b|\bdato|dato\b|paiva|дата|日付|アクティビティ日|日期|날짜|tarih|ημερομηνια|tanggal/
const DISTANCE = /distan|^dist\.?$|afstand|dystans|matka|vzdalenost|tavolsag|mesafe|αποσταση|расстояние|дистанция|距離|距离|거리|jarak|^strecke|^(km|kms|kilometres|kilometers|mi|miles)$/
const OTHER_DISTANCE = /adjust|angepasst|ajust|dirt|schotter|gravel|explored|getestet|stride|schritt|vertical|swim|pool|swolf/
const TYPE = /type|typ\b|\bart\b|sart$|tipo|soort|tyyppi|laji|\bsport\b|sportart|typu|тип|種類|タイプ|类型|유형|turu$|tipus/
const ACTIVITY = /activ|aktiv|aktyw|ativ|attiv|アクティビティ|活动|활동|актив|трениров/
const ID = /(^|[\s-])id|id$|identyf/
const FILE = /filename|dateiname|fichier|archivo|nome (do |del )?(file|arquivo)|bestandsnaam|pliku|filnavn|filnamn|ファイル名/
const MOVING = /moving|bewegungszeit|beweegtijd|deplacement|movim|ruchu|rorelse|bevaeg|bevegelse/
const TIME = /elapsed|verstrich|ecoule|transcurr|trascorso|decorrido|verstreken|^(time|zeit|duree|tiempo|tempo|tijd|czas|tid|cas|aika|время|時間|时间|시간)$|durat|dauer|durac|durata|varighed|varaktighet|duur|kesto/
const TITLE = /^(title|titel|titre|titulo|titolo|tytul|tittel|otsikko|タイトル|标题|제목)$/

const RUN = /\b(trail|virtual|ultra|road|street|track)?run(s|ning|ner)?\b|\brun\b|lauf|jogg|course a pied|\btrail\b|carrera|\bcorrer|\bcorsa|hardlo|loopband|corrida|\bbieg|\bloping|\blopning|\blob\b|\blobe|\blop\b|terrenglop|juoks|\bbeh\b|futas|\bkosu\b|(^|[\s-])б[еі]г|забег|пробежка|ランニング|ラン$|跑|달리기|러닝|treadmill|laufband|cursa|alergare/
const SKI = /\bski|skila|langlauf|narciar|\bnart|\blyz|sifut|kayak|esqui|schiuri|л[иы]ж/
const NOT_RUN = /eislauf|laufrad|(schlitt|roll|schnee)schuh|ride|\briding|radf|bik(e|ing)|\bbici|velo|wheel|row|skat/
const PLACE = /\btrail\b|treadmill|laufband|loopband|kosu band|б[еі]гов\S+/g // alone it means a run
const WALK = /walk|hik(e|ing)|wander|wandel|\bgeh|\bmarche\b|randon|camina|yuruyu|ходьб/

/** Whether the name of a sport means running: "Course à pied", "TrailRun", "9" as Strava once wrote it in GPX. */
export function isRun(type) {
  if (known.size > 1000) known.clear()
  if (!known.has(type)) {
    const name = plain(type).replaceAll("_", " ").trim()
    const said = WALK.test(name) ? name.replace(PLACE, "") : name // "Run/Walk" is a run, "Treadmill Walk" is none
    known.set(type, name === "9" || (RUN.test(said) && !SKI.test(name) && !NOT_RUN.test(name)))
  }
  return known.get(type)
}
const known = new Map() // thousands of rows name the same few sports

/** A heading and the unit in it: "Distance (mi)", "distance_mi" -> {name: "distance", unit: "mi"}. */
function heading(text) {
  const found = /^(.*?)(?:\s*[([]\s*([^)\]]+?)\s*[)\]]|[\s_]+(?:in[\s_]+)?(\p{L}+))\s*$/u.exec(text.trim())
  const unit = unitOf(found ? (found[2] ?? found[3]) : text)
  return { name: plain(found && unit ? found[1] : text).replace(/['’"]/g, " ").trim(), unit: unit ?? "" }
}

/**
 * @typedef {object} Columns numbers of columns, -1 where there is none
 * @property {string[]} names headings as they stand, or "Column 1"
 * @property {"strava" | "garmin" | "csv"} source
 * @property {number} first the row with which the data begin
 * @property {number} date @property {number} distance @property {number} type @property {number} time @property {number} id
 * @property {number} metres a second column of distances, which Strava gives in metres
 * @property {string} unit of the distances, "" where the file does not say
 * @property {boolean} sure false where the reader must say which columns are meant
 */

/**
 * Find the columns by their headings.
 * @param {(string[] | null)[]} rows
 * @returns {Columns}
 */
export function findColumns(rows) {
  const tops = rows.slice(0, 10).map((row) => (row && row.length > 1 ? meanings(row) : null))
  let at = tops.findIndex((top) => top && top.date !== -1 && top.distance !== -1)
  if (at !== -1) return { ...tops[at], first: at + 1 }
  at = Math.max(0, rows.findIndex((row) => row && row.length > 1))
  const row = rows[at] ?? []
  const bare = row.some((cell) => readWhen(cell) !== null) && row.some((cell) => split(cell))
  const names = bare ? row.map((_, column) => `Column ${column + 1}`) : row
  return { ...meanings(names), names, first: bare ? at : at + 1, sure: false }
}

function meanings(names) {
  const heads = names.map(heading)
  const all = (test) => heads.flatMap((head, column) => (test(head) ? [column] : []))
  const own = (columns) => columns.filter((column) => ACTIVITY.test(heads[column].name))
  const first = (columns) => own(columns)[0] ?? columns[0] ?? -1
  const dates = all(({ name }) => DATE.test(name) && !/update|birth/.test(name))
  const exact = all(({ name }) => /^\p{L}+\.?$/u.test(name) && DISTANCE.test(name))
  const distances = exact.length ? exact : all(({ name }) => DISTANCE.test(name) && !OTHER_DISTANCE.test(name))
  const moving = all(({ name }) => MOVING.test(name))
  const id = first(all(({ name }) => ID.test(name)))
  const file = heads.some(({ name }) => FILE.test(name))
  const old = file && heads.some(({ name }) => name === "elapsed_time") // until 2019, in metres
  const strava = id !== -1 && ((exact.length === 2 && own([id]).length > 0) || (file && exact.length === 1))
  const garmin = !strava && heads.some(({ name }) => /^favo/.test(name)) && heads.some(({ name }) => TITLE.test(name))
  return {
    names, first: 0, source: strava ? "strava" : garmin ? "garmin" : "csv",
    date: first(dates), distance: distances[0] ?? -1, metres: strava ? (distances[1] ?? -1) : -1,
    type: first(all(({ name }) => TYPE.test(name))), time: first(moving.length ? moving : all(({ name }) => TIME.test(name))), id,
    unit: old ? "m" : (heads[distances[0]]?.unit ?? ""),
    sure: dates.length > 0 && (strava || (distances.length === 1 && (garmin || dates.length === 1))),
  }
}
