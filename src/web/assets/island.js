// Enhancements only: every page works without this file.
const seenKey = 'parallax-seen'

/** "Since you last looked": remembers the version of each event a reader saw, in this browser only. */
function markSeen() {
  const note = document.querySelector('[data-seen-event]')
  if (note === null) return
  const { seenEvent, seenVersion, seenCompare } = note.dataset
  const seen = readSeen()
  const before = seen[seenEvent]
  if (before !== undefined && before < Number(seenVersion)) {
    const link = note.querySelector('a')
    const address = new URL(seenCompare, location.origin)
    address.searchParams.set('from', String(before))
    link.href = address.pathname + address.search
    note.querySelector('[data-seen-since]').textContent = String(before)
    note.hidden = false
  }
  const kept = Object.entries({ ...seen, [seenEvent]: Number(seenVersion) }).slice(-300)
  try {
    localStorage.setItem(seenKey, JSON.stringify(Object.fromEntries(kept)))
  } catch {}
}

function readSeen() {
  try {
    return JSON.parse(localStorage.getItem(seenKey) ?? '{}')
  } catch {
    return {}
  }
}

/** Times in the reader's own zone on hover; the page itself says UTC. */
function addLocalTimes() {
  for (const time of document.querySelectorAll('time[datetime]')) {
    const date = new Date(time.dateTime)
    if (!Number.isNaN(date.getTime())) time.title = date.toLocaleString()
  }
}

/** One button opens or closes every evidence of the page. */
function addOpenAll() {
  const button = document.querySelector('[data-open-evidence]')
  if (button === null) return
  button.hidden = false
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-pressed') !== 'true'
    for (const details of document.querySelectorAll('details.evidence')) details.open = open
    button.setAttribute('aria-pressed', String(open))
    button.textContent = open ? 'Close all evidence' : 'Open all evidence'
  })
}

markSeen()
addLocalTimes()
addOpenAll()
